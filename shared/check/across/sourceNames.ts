/** Words of a source's name that say the same or nothing, longest first. */
const plainer: readonly (readonly [RegExp, string])[] = [
  [/发展和改革委员会|发展改革委员会|发展和改革委|发展改革委|发改委/g, '发改委'],
  [/工业和信息化/g, '工信'],
  [/科学技术/g, '科技'],
  [/住房和城乡建设|住房城乡建设/g, '住建'],
  [/人力资源和社会保障|人力资源社会保障/g, '人社'],
  [/自然资源和规划/g, '自然资源'],
  [/农业农村委员会/g, '农业农村委'],
  [/国有资产监督管理委员会|国资委员会/g, '国资委'],
  [/高新技术产业开发区|高新技术开发区|高新技术产业园区/g, '高新区'],
  [/经济技术开发区|经济开发区/g, '经开区'],
  [/管理委员会/g, '管委会'],
  [/委员会/g, '委'],
  [/人民政府/g, '政府'],
  [/中华人民共和国/g, ''],
  [/维吾尔自治区|壮族自治区|回族自治区|自治区/g, ''],
  [/官方网站|门户网站|政务网站|政务网|官网/g, '网站'],
  [/微信公众号|官方微信|公众号/g, '公号'],
  [/网$/g, '网站'],
];

/**
 * What a source's name comes to when words that official names are written with or without are left out: 山西省人民政府网站
 * and 山西省政府网站 are alike, 山西省政府网站 and 太原市政府网站 are not.
 */
export function sourceLikeness(name: string): string {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"‘’'《》〈〉()（）·•\-—]/g, '');
  return plainer.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), bare);
}
