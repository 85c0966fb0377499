import { findAll, groupHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

/** The number of an item at the beginning of a line or behind a stop, with the mark behind it. */
const bracketed =
  /(?:^|(?<=[\n。；：;，]))(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[①-⑳⑴-⒇])(?<mark>[、，,.．。：](?=[\u3400-\u9fff“《]))/dgm;
/** 1）、 and a）、, whose bracket has no partner. */
const halfBracketed = /(?:^|(?<=[\n。；：;]))[\da-z]{1,2}[）)](?<mark>[、，,.．])(?=[\u3400-\u9fff“《])/dgm;
const digits =
  /(?:^|(?<=[\n。；：;]))(?:\d{1,2})(?<mark>[、，．]|\.、)(?=[\u3400-\u9fff“《])(?!\d{1,2}、[\u3400-\u9fff]{0,3}(?:号|期|楼|月|日|季度))/dgm;
const chinese = /(?:^|(?<=[\n。；：;]))[一二三四五六七八九十]{1,3}(?<mark>[，,.．。]|\.、)(?=[\u3400-\u9fff“《])/dgm;
const letters = /^[A-Z](?<mark>、)(?=[\u3400-\u9fff]{2})/dgm;
/** 第一、 at the beginning of a clause, but not 第一、二产业 and 第一、第二产业. */
const inWords =
  /(?:^|(?<=[\n。；：;，]))(?:第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后|再者)(?<mark>、)(?=[\u3400-\u9fff“《])(?!第?[一二三四五六七八九十]|最后|其次|再次|然后)/dgm;
const firstIs = /(?:^|(?<=[\n。；：;，]))[一二三四五六七八九十]{1,2}(?:是|要)(?<mark>、)(?=[\u3400-\u9fff“《])/dgm;

export const ordinalMark: Rule = {
  id: 'ordinal-mark',
  level: 'warning',
  name: { zh: '序号后的标点', en: 'Marks after ordinals' },
  clause: {
    zh: '“一”后用顿号，“1”后用小圆点，“第一”“首先”后用逗号，带括号或圆圈的序号后不用标点。',
    en: '一 takes 、; 1 takes a point; 第一 and 首先 take a comma; an ordinal in brackets or a circle takes no mark.',
  },
  message: { zh: '序号后的标点不对。', en: 'The mark after this ordinal is wrong.' },
  standard: `${punctuationStandard} 4.5`,
  examples: [
    { before: '1、完善产业链', after: '1.完善产业链' },
    { before: '（一）、创新体制', after: '（一）创新体制' },
    { before: '①、创新体制', after: '①创新体制' },
    { before: '一，总体要求', after: '一、总体要求' },
    { before: '一.总体要求', after: '一、总体要求' },
    { before: '第一、完善产业链', after: '第一，完善产业链' },
    { before: '一是、强链', after: '一是强链' },
  ],
  check: ({ text }) => [
    ...findAll(text, bracketed, (match) => groupHit(match, 'mark', '')),
    ...findAll(text, digits, (match) => groupHit(match, 'mark', '.')),
    ...findAll(text, chinese, (match) => groupHit(match, 'mark', '、')),
    ...findAll(text, halfBracketed, (match) => groupHit(match, 'mark', '')),
    ...findAll(text, letters, (match) => groupHit(match, 'mark', '.')),
    ...findAll(text, inWords, (match) => groupHit(match, 'mark', '，')),
    ...findAll(text, firstIs, (match) => groupHit(match, 'mark', '')),
  ],
};
