import { findAll, groupHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

const places = '京津冀沪渝川蜀黔滇粤深港澳琼桂闽浙苏皖鲁豫鄂湘赣晋陕甘宁青新藏蒙辽吉黑汉杭穗昆兰郑济';
const route = new RegExp(
  `(?<=[\\u4e00-\\u9fff]{2}|[${places}])(?<mark>[-–－~―─‐‑]|(?:--|——)(?=[\\u4e00-\\u9fff]{2,4}(?:高铁|铁路|高速|航线|班列|公路|城际|线路|航班)))(?=[\\u4e00-\\u9fff]{2}|[${places}])`,
  'dg',
);
/** Chemical names and foreign double names keep their hyphen: 丙烯腈-丁二烯, 让-雅克·卢梭, 盎格鲁-撒克逊. */
const chemical = /[烯烷炔醇酯酸酮醛胺腈苯酚醚基烃酐肼]$/;
const doubleName = /^[\u4e00-\u9fff]{1,6}·/;
const known = /(?:让|盎格鲁|玛丽|安娜|约翰)$/;

export const routeMark: Rule = {
  id: 'route',
  level: 'error',
  name: { zh: '路线和关系', en: 'Routes and relations' },
  clause: {
    zh: '路线的起止、环节的先后，用一字线“—”连接。',
    en: '— joins the ends of a route and the stages of a process.',
  },
  message: { zh: '这里用一字线“—”。', en: 'Use — here.' },
  standard: `${punctuationStandard} 4.13`,
  fields: ['headline', 'lead', 'detail', 'contents', 'caption'],
  examples: [
    { before: '无锡-连云港班列', after: '无锡—连云港班列' },
    { before: '北京--上海航线', after: '北京—上海航线' },
    { before: '产学研-金融一体', after: '产学研—金融一体' },
  ],
  check: ({ text }) =>
    findAll(text, route, (match) => {
      const left = text.slice(Math.max(0, match.index - 6), match.index);
      const right = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
      return chemical.test(left) || doubleName.test(right) || known.test(left) ? null : groupHit(match, 'mark', '—');
    }),
};
