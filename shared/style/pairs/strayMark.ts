import { type Hit, punctuationStandard, type Rule } from '../rule.ts';

/**
 * Without its partner a mark is taken away: surely a closing one that is the only one of its kind in the text; where there are
 * others, or where it opens something, the partner may be what is missing.
 */
export const strayMark: Rule = {
  id: 'stray-mark',
  level: 'error',
  name: { zh: '不成对的标点', en: 'Unpaired marks' },
  clause: { zh: '引号、括号、书名号成对使用。', en: 'Quotes, brackets and title marks come in pairs.' },
  message: {
    zh: '“{{before}}”不成对，补上另一半或删去。',
    en: '{{before}} has no partner; add it or delete this one.',
  },
  standard: punctuationStandard,
  examples: [
    { before: '打造“一核、五片区', after: '打造“一核、五片区' },
    { before: '重点建设五片区”的：', after: '重点建设五片区的：' },
    { before: '总投资8亿元）的项目', after: '总投资8亿元的项目' },
  ],
  check({ text, ...passage }) {
    const only = new Set([...'”’）》'].filter((mark) => text.indexOf(mark) === text.lastIndexOf(mark)));
    const hit = (start: number, end: number): Hit => ({
      start,
      end,
      after: '',
      isCertain: only.has(text.charAt(start)) || isDoubled(text, start, end),
    });
    return [
      ...passage.brackets().strays.map((at) => hit(at, at + 1)),
      ...passage
        .quotes()
        .strays.filter((at) => !isContinued(text, at))
        .map((at) => hit(at, at + 1)),
      ...passage.titles().strays.map(({ start, end }) => hit(start, end)),
    ];
  },
};

/** 《规划》》 and 《《规划》: its like stands beside it. */
const isDoubled = (text: string, start: number, end: number): boolean => {
  const mark = text.slice(start, end);
  if (mark === '"') return '“”'.includes(text.charAt(start - 1) || ' ') || '“”'.includes(text.charAt(end) || ' ');
  return '”’）》'.includes(mark)
    ? text.charAt(start - 1) === mark
    : '“‘（《'.includes(mark) && text.charAt(end) === mark;
};

/** Every paragraph of a long quotation opens with a mark, only the last one closes. */
const isContinued = (text: string, at: number): boolean =>
  text.charAt(at) === '“' && (at === 0 || text.charAt(at - 1) === '\n') && text.indexOf('\n“', at) > 0;
