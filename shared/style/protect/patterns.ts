/**
 * What must stay as it is, wherever it stands. Each pattern has the flag g and bounded repetitions; lookbehinds keep it from starting in
 * the middle of a longer run.
 */
export const protectedPatterns: readonly RegExp[] = [
  // Addresses of pages, of people, of machines.
  /(?<![A-Za-z])(?:https?|ftp):\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]{0,2000}[\w/#=&%-]/gi,
  /(?<![\w.-])(?:www\.)?(?:[a-z0-9-]{1,63}\.){1,5}(?:com|cn|net|org|gov|edu|io|info|example)(?![\w])(?:\/[\w.~:/?#@!$&'*+,;=%-]{0,1000}[\w/#=&%-])?/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,20}/gi,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?![\d.])/g,
  // Files and paths.
  /(?<![A-Za-z])[A-Za-z]:\\[^\s，。；：、“”（）《》]{0,300}/g,
  /(?<![\w\u4e00-\u9fff/])~?\/[\w.-]{1,80}(?:\/[\w.-]{1,80}){1,20}/g,
  /(?<![\w\u4e00-\u9fff)）.~+-])(?:[\w\u4e00-\u9fff.~+—-]|\([\w\u4e00-\u9fff.~+—-]{1,40}\)|（[\w\u4e00-\u9fff.~+—-]{1,40}）){1,80}\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|txt|csv|md|json|xml|html?|css|[cm]?js|tsx?|py|jpe?g|png|gif|tiff?|svg|mp[34]|mov|zip|rar|7z)(?![A-Za-z0-9])/gi,
  /<\/?[a-z][^<>\u3400-\u9fff]{0,200}>/gi,
  // Numbers of documents and of issues.
  /[\u4e00-\u9fff]{0,12}〔\d{4}〕第?\d{1,6}(?:[-—]\d{1,6})?号/g,
  /\d{4}年\d{1,2}月(?:\d{1,2}[-—])?\d{1,2}期(?:（总(?:\d{1,5}[-—])?\d{1,5}期）|\(总(?:\d{1,5}[-—])?\d{1,5}期\))/g,
  /(?<![A-Za-z])(?:GB|GBZ|ISO|IEC|IEEE|EN|ASTM|ANSI|JIS|DIN|UL|SJ|YD|YY|HG|NB|DL|JT|JB|QB|SH|SY|TB|CJ|JGJ|DB\d{0,6}|Q)(?:\/[A-Z]{1,6})? ?\d{1,6}(?:[.-]\d{1,4}){0,3}(?:[—–:-]\d{2,4})?(?!\d)/g,
  /（(?:19|20)\d\d）[\u4e00-\u9fff]\d{0,4}[\u4e00-\u9fff]{1,4}\d{1,6}号/g,
  /[\u4e00-\u9fff]（(?:19|20)\d\d）[\u4e00-\u9fff]{2,12}第\d{4,9}号/g,
  // Aircraft.
  /(?<=波音|空客|伊尔|米格)\d{2,3}-\d{2,4}/g,
  // Versions; a date with points is none.
  /(?<![A-Za-z0-9.])[vV]\d{1,4}(?:\.\d{1,6}){0,4}(?:-[a-z]+(?:\.?\d{1,4})?)?(?![A-Za-z0-9])/g,
  /(?<![\d.A-Za-z])(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?!\.?\d))\d{1,5}(?:\.\d{1,6}){2,4}(?:-[a-z]+(?:\.?\d{1,4})?)?(?![\d])/g,
  // Model numbers and codes: letters and digits joined by marks.
  /(?<![A-Za-z0-9./·+_—-])[A-Za-z][A-Za-z0-9]{0,19}(?:[-./·+_—][A-Za-z0-9]{1,20}){1,6}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z0-9.])\d{1,8}\.[A-Z]{2,4}(?![A-Za-z0-9])/g,
  // Telephone numbers and their like.
  /(?<![\d-])(?:\+86[- ]?)?(?:0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4}|1\d{2}-\d{4}-\d{4})(?![\d-])/g,
  /(?<![\d-])97[89]-\d{1,5}-\d{1,7}-\d{1,6}-[\dX](?![\d-])/g,
  /(?<=(?:编号|代码|批号|文号|合同号|订单号|单号|版本|邮编|电话|传真|热线|地块)[：:为是]?)[A-Za-z0-9][A-Za-z0-9./_-]{0,40}/g,
  // Ratios and times.
  /(?<![\d:.])\d{1,5}(?:\.\d{1,4})?(?::\d{1,5}(?:\.\d{1,4})?){1,5}(?![\d:])/g,
  // Formulas, and locants of chemical names.
  /(?<![A-Za-z0-9])[A-Za-z0-9.()²³+*/^-]{1,40} ?[=≈≤≥×÷] ?[A-Za-z0-9.()²³+*/^=×÷-]{1,60}/g,
  /(?<![A-Za-z0-9])(?:\d{1,2}'?|[NOS]'?|[α-ω])(?:,(?:\d{1,2}'?|[NOS]'?|[α-ω])){0,5}-(?=[\u4e00-\u9fff])/g,
  /\((?:\d{1,2}'?|[NOSRZE]|[α-ω])(?:,(?:\d{1,2}'?|[NOS]|[α-ω])){0,5}-[\u4e00-\u9fff]{1,12}\)(?=[\u4e00-\u9fff-])/g,
  // Phrases in a Latin language, with their own marks.
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9'’.-]{0,40}(?:(?:[,;:!?.]|\.\.\.)? [A-Za-z0-9&][A-Za-z0-9'’.-]{0,40}|, ?[A-Z][A-Za-z]{2,40}){1,60}/g,
  // A Latin phrase in quotation marks with the mark that ends it.
  /(?<=[“‘])[A-Za-z][A-Za-z0-9'’,.;:!?& -]{1,200}(?=[”’])/g,
  // Two lines of verse in quotation marks.
  /(?<=[“‘])(?:[\u4e00-\u9fff]{5}[，、 ][\u4e00-\u9fff]{5}[。！？]?|[\u4e00-\u9fff]{7}[，、 ][\u4e00-\u9fff]{7}[。！？]?)(?=[”’])/g,
];
