import { isAscii, isChinese, isLineEdge } from '../passage/characters.ts';
import { findAll, wholeHit } from '../passage/find.ts';
import type { Passage } from '../passage/passage.ts';
import { type Hit, punctuationStandard, type Rule } from '../rule.ts';

const dots = /(?<!\.)\.{3,60}|。{3,60}|·{3,60}|．{3,60}|(?<!…)…(?!…)|…{3,60}|\.{1,2}…/g;

export const ellipsis: Rule = {
  id: 'ellipsis',
  level: 'error',
  name: { zh: '省略号', en: 'Ellipsis' },
  clause: { zh: '省略号是六个点“……”，占两个字。', en: 'The ellipsis is six dots, ……, two characters wide.' },
  message: { zh: '省略号写成“……”。', en: 'Write …… for the ellipsis.' },
  standard: `${punctuationStandard} 4.11`,
  examples: [
    { before: '储能、氢能...', after: '储能、氢能……' },
    { before: '未来已来。。。', after: '未来已来……' },
    { before: '未来已来…', after: '未来已来……' },
  ],
  check: (passage) => findAll(passage.text, dots, (match) => (isRight(passage, match) ? null : wholeHit(match, '……'))),
};

/** Beside Latin text three dots are right, and in contents dots lead to the page. */
function isRight({ text, field }: Passage, match: RegExpExecArray): boolean {
  const dotted = match[0];
  const end = match.index + dotted.length;
  if (dotted === '……' || dotted === '…………') return true;
  if (dotted.startsWith('.')) {
    if (field === 'contents' || dotted.length > 6 || /^[ \t]{0,9}\d{1,3}(?:\n|$)/.test(text.slice(end, end + 14)))
      return true;
    return !isChinese(text, match.index - 1) && !(isChinese(text, end) && !isAscii(text, match.index - 1));
  }
  return dotted.startsWith('…') && isAscii(text, match.index - 1) && (isAscii(text, end) || isLineEdge(text, end));
}

const withDeng = /(?:…{1,4}|\.{3,6})(?<word>等等?(?![待级离于额效候温号价距分边]))|(?<deng>等)(?:…{1,4}|\.{3,6})/g;

export const ellipsisDeng: Rule = {
  id: 'ellipsis-deng',
  level: 'error',
  name: { zh: '省略号和“等”', en: 'Ellipsis with 等' },
  clause: { zh: '省略号和“等”只用一个。', en: 'An ellipsis or 等, never both.' },
  message: { zh: '“……”和“等”只用一个。', en: 'Use …… or 等, not both.' },
  standard: `${punctuationStandard} 4.11`,
  examples: [
    { before: '风电、氢能……等领域', after: '风电、氢能等领域' },
    { before: '风电、氢能等……', after: '风电、氢能等' },
  ],
  check: ({ text }) =>
    findAll(text, withDeng, (match): Hit => wholeHit(match, match.groups?.['word'] ?? match.groups?.['deng'] ?? '等')),
};
