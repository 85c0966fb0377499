import { isChinese, isHan } from '../passage/characters.ts';
import { type Hit, punctuationStandard, type Rule } from '../rule.ts';
import type { QuotePair } from './pairQuotes.ts';

const standard = `${punctuationStandard} 4.8`;

/** How much of what stands between the quotes is looked at for Chinese. */
const looked = 200;

/** The marks a quote should have: double ones, within them single ones, and so on. */
const marksAt = (depth: number): string => (depth % 2 === 0 ? '“”' : '‘’');

function bothMarks(text: string, { open, close, depth }: QuotePair, wrong: string): Hit[] {
  const marks = marksAt(depth);
  return [
    { start: open, end: open + 1, after: marks.charAt(0), pair: `${open} ${close}` },
    { start: close, end: close + 1, after: marks.charAt(1), pair: `${open} ${close}` },
  ].filter(({ start }) => wrong.includes(text.charAt(start)));
}

function isInChinese(text: string, { open, close }: QuotePair): boolean {
  if (isChinese(text, open - 1) || isChinese(text, close + 1)) return true;
  for (let at = open + 1; at < Math.min(close, open + looked); at += 1) if (isHan(text, at)) return true;
  return false;
}

export const straightQuote: Rule = {
  id: 'straight-quote',
  level: 'error',
  name: { zh: '直引号', en: 'Straight quotes' },
  clause: { zh: '直引号改为成对的弯引号“ ”‘ ’。', en: 'Straight quotes become curly ones, “ ” or ‘ ’, in pairs.' },
  message: { zh: '直引号写成弯引号 {{after}}', en: 'Use the curly quote {{after}}.' },
  standard,
  examples: [
    { before: '打造"双创"高地', after: '打造“双创”高地' },
    { before: "打造'双创'高地", after: '打造“双创”高地' },
    { before: '“双创"高地', after: '“双创”高地' },
    { before: "“推进'双创'升级”", after: '“推进‘双创’升级”' },
  ],
  check: (passage) =>
    passage
      .quotes()
      .pairs.filter((pair) => isInChinese(passage.text, pair))
      .flatMap((pair) => bothMarks(passage.text, pair, '"\'＂＇〝〞')),
};

export const nestedQuote: Rule = {
  id: 'nested-quote',
  level: 'error',
  name: { zh: '引号的层次', en: 'Quotes within quotes' },
  clause: { zh: '外面用双引号，引号里的引号用单引号。', en: 'Double quotes outside, single quotes inside.' },
  message: { zh: '这一层引号写成 {{after}}', en: 'A quote at this level is {{after}}.' },
  standard,
  examples: [
    { before: '“推进“双创”升级”', after: '“推进‘双创’升级”' },
    { before: '打造‘双创’高地', after: '打造“双创”高地' },
  ],
  check: (passage) =>
    passage
      .quotes()
      .pairs.filter((pair) => isInChinese(passage.text, pair))
      .filter((pair) => !isWhole(passage.text, pair))
      .flatMap((pair) => bothMarks(passage.text, pair, marksAt(pair.depth + 1))),
};

/** ‘链长’ by itself: what stood around it is not known. */
const isWhole = (text: string, { open, close }: QuotePair): boolean => open === 0 && close === text.length - 1;

/** Quotes of a line that all look the wrong way, or all the same way, are set by turns. */
export const quoteDirection: Rule = {
  id: 'quote-direction',
  level: 'error',
  name: { zh: '引号的方向', en: 'Direction of quotes' },
  clause: { zh: '前引号用“，后引号用”。', en: 'An opening quote is “, a closing one is ”.' },
  message: { zh: '引号方向不对，写成 {{after}}', en: 'This quote faces the wrong way; write {{after}}.' },
  standard,
  examples: [
    { before: '打造”双创”高地', after: '打造“双创”高地' },
    { before: '打造“双创“高地', after: '打造“双创”高地' },
    { before: '打造”双创“高地', after: '打造“双创”高地' },
  ],
  check(passage) {
    const { text } = passage;
    if (passage.quotes().strays.length < 2) return [];
    const marks: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if ((text.charAt(at) === '“' || text.charAt(at) === '”') && !passage.isProtected(at, at + 1)) marks.push(at);
    }
    if (marks.length % 2 === 1) return [];
    return marks
      .map((at, index) => ({ start: at, end: at + 1, after: index % 2 === 0 ? '“' : '”', pair: String(index >> 1) }))
      .filter(({ start, after }) => text.charAt(start) !== after);
  },
};
