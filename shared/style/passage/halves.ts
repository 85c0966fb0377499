import type { StyleField } from '../field.ts';
import { isAscii, isChineseMark, isDigit, isHan, isLineEdge, isSpace } from './characters.ts';

/** A half of a headline has at least this many characters. */
const leastHalf = 5;
const longestHalf = 60;
const longestHeadline = 45;

const stops = '，。；：！？,;:!?';
const event =
  /(?:举行|仪式|开工|签约|投产|揭牌|开幕|闭幕|启动|成立|落户|发布|印发|出台|竣工|奠基|活动|大会|论坛|上线|开通|首发|开园|启用|落地|封顶|达产|获批|通车|亮相)$/;

/** How many characters stand before (step −1) or behind (step 1) an offset up to the next space, stop or edge of the line. */
export function lengthOfHalf(text: string, from: number, step: 1 | -1): number {
  let length = 0;
  for (let at = from; length < longestHalf; at += step) {
    if (isLineEdge(text, at) || isSpace(text, at) || stops.includes(text.charAt(at))) break;
    length += 1;
  }
  return length;
}

/** Whether a text is a headline, or reads like one: short, in one line, without a stop. */
export function isLikeHeadline(text: string, field: StyleField): boolean {
  if (field === 'headline' || field === 'contents') return true;
  return text.length <= longestHeadline && !/[。；;\n]/.test(text);
}

/** What goes on with a sentence behind a quote, a title or a bracket, and begins no half. */
const goesOn = /^(?:在|于|的|和|与|及|为|印发|发布|出台|举行|举办|开幕|期间|等)/;

/** What a number counts: 80 亿元 is one amount, and no half begins in it. */
const measure =
  /^(?:[万亿千百多余个家项元亩吨米台套名条座件辆户月日天公克兆瓦倍期次届号岁栋层]|平方|小时|以上|左右|年[，。、底初内来前后的])/;

/** Whether the space text[start, end) may stand between the two halves of a headline: 项目签约 总投资868亿元. */
export function isBetweenHalves(text: string, start: number, end: number): boolean {
  if (lengthOfHalf(text, start - 1, -1) < leastHalf) return false;
  if (isDigit(text, end)) return isAtNumber(text, start, end);
  if (isDigit(text, start - 1) && measure.test(text.slice(end, end + 2))) return false;
  if (isAscii(text, end)) return /(?:[亿万]元|项目|企业)$/.test(text.slice(Math.max(0, start - 2), start));
  if (lengthOfHalf(text, end, 1) < leastHalf - 1 || /^[^《》\n]{0,30}》/.test(text.slice(end, end + 32))) return false;
  if (isChineseMark(text, start - 1) || ')"'.includes(text.charAt(start - 1))) {
    return '”》）)"'.includes(text.charAt(start - 1)) && !goesOn.test(text.slice(end, end + 2));
  }
  return isHan(text, end) || '“《'.includes(text.charAt(end));
}

/** Before a number only where the first half is complete: 举行开园仪式 11位院士启动开园, but 总投资 10亿元. */
function isAtNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    (event.test(before) || /[”》）]$/.test(before)) && /^\d{1,9} ?[\u4e00-\u9fff]{4}/.test(text.slice(end, end + 16))
  );
}
