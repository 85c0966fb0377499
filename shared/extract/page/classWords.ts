import type { HtmlElement } from '../../html/tree.ts';

/** Characters of class and id that are looked at. */
const longest = 300;

/** The words of an element's class and id in lower case: `art-Side_bar2` → art, side, bar. */
export function classWords(element: HtmlElement): readonly string[] {
  const names = `${element.attributes['class'] ?? ''} ${element.attributes['id'] ?? ''}`.slice(0, longest);
  if (names === ' ') return [];
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words of classes that stand around an article, and never hold one. */
const strictChrome = words(`
  comment comments pinglun pl feed recommend recommends recommended rec related relate relates relevant tuijian xgwz xgyd xgxw xglj xgzx
  footer foot copyright breadcrumb breadcrumbs crumb crumbs cookie cookies share shares sharing bdshare fenxiang fx qrcode ewm erweima
  disclaimer declare statement shengming mianze friendlink friendlinks flink pagination pager login popup hotnews hotlist toolbar
  download vote report jubao ads guanggao advert advertisement banner sponsor newsletter subscribe promo reward
  kaihu qr toc mulu pay paywall dashang
  taglist prevnext readmore tuijie guess like likes zan dianzan rank ranking paihang
`);

/** Words of classes that mostly stand around an article, but also name a page's columns. */
const looseChrome = words(`
  nav navi navbar navigation menu topnav mainnav header top topbar bottom bot sidebar side aside hot search ad tool tools link links dqwz weizhi position location
  print close prev next sitemap logo language topic topics tags tag subnav
`);

/** Parts of class names that are written without a gap: `commentlist`, `bdsharebuttonbox`. */
const strictParts =
  /comment|pinglun|recommend|tuijian|footer|copyright|breadcrumb|qrcode|erweima|friendlink|hotnews|bdshare|sharebox|sharebtn|pagination|relatednews|cookie|disclaimer/;

/** Words of classes that hold an article's text. */
const bodyWords = words(`
  content contents contxt con nr zw zhengwen article text txt zoom ozoom trs ucap editor detail details main body entry post news story rte
  artical wenzhang neirong xl cont bt info wz view paragraph pages conts
`);

export type ChromeKind = 'strict' | 'loose' | null;

/** Whether an element's names say that it stands around an article. */
export function chromeByName(element: HtmlElement): ChromeKind {
  const names = classWords(element);
  if (names.some((word) => strictChrome.has(word) || strictParts.test(word))) return 'strict';
  return names.some((word) => looseChrome.has(word)) ? 'loose' : null;
}

/** Whether an element's names say that it holds an article's text. */
export const isNamedBody = (element: HtmlElement): boolean =>
  element.name === 'article' ||
  element.name === 'main' ||
  element.name === 'founder-content' ||
  element.attributes['itemprop'] === 'articleBody' ||
  classWords(element).some((word) => bodyWords.has(word));

/** Names that content systems give to nothing but the text of an article. */
const surelyBody =
  /^(?:js_content|ozoom|zoom|ucap-content|trs_editor|articlecontent|article-content|article_content|article_body|post_body|artibody|endtext|contentbody|mainbody|news_content|newscontent|detailcontent|mp-editor|content_body|zoomcon|conn?tent)$/i;

export function isSurelyBody(element: HtmlElement): boolean {
  if (element.name === 'founder-content' || element.attributes['itemprop'] === 'articleBody') return true;
  const names = `${element.attributes['id'] ?? ''} ${element.attributes['class'] ?? ''}`.slice(0, longest).split(/\s+/);
  return names.some((name) => surelyBody.test(name));
}
