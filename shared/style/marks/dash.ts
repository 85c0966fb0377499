import { isChinese, isDigit, isSpace } from '../passage/characters.ts';
import { findAll, wholeHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

const dashes = /[-－─―–ー]{2,20}|—{3,20}|—[-－─―–]{1,20}|— —/g;

/** 北京--上海航线: joined by a shorter mark, for which there is another rule. */
const route = /^[\u4e00-\u9fff]{2,4}(?:高铁|铁路|高速|航线|班列|公路|城际|线路|航班)/;

export const dash: Rule = {
  id: 'dash',
  level: 'error',
  name: { zh: '破折号', en: 'Dash' },
  clause: { zh: '破折号是“——”，占两个字，中间不断开。', en: 'The dash is ——: two characters wide, unbroken.' },
  message: { zh: '破折号写成“——”。', en: 'Write —— for the dash.' },
  standard: `${punctuationStandard} 4.10`,
  examples: [
    { before: '新的高地--云岭基地投产', after: '新的高地——云岭基地投产' },
    { before: '新的高地－－云岭基地投产', after: '新的高地——云岭基地投产' },
    { before: '新的高地———云岭基地投产', after: '新的高地——云岭基地投产' },
  ],
  check: ({ text }) =>
    findAll(text, dashes, (match) => {
      const end = match.index + match[0].length;
      const left = isSpace(text, match.index - 1) ? match.index - 2 : match.index - 1;
      const right = isSpace(text, end) ? end + 1 : end;
      const isOption = match[0] === '--' && /[a-z]/.test(text.charAt(end));
      const isRoute = route.test(text.slice(end, end + 8));
      const isRange = isDigit(text, left) && isDigit(text, right);
      return isOption || isRange || isRoute || !(isChinese(text, left) || isChinese(text, right))
        ? null
        : wholeHit(match, '——');
    }),
};
