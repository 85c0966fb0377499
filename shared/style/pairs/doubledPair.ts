import { type Hit, punctuationStandard, type Rule } from '../rule.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Pair {
  readonly open: Span;
  readonly close: Span;
}

/** Two openings side by side; most texts have none. */
const doubled = /([《“‘（("＂])\1/;

export const doubledPair: Rule = {
  id: 'doubled-pair',
  level: 'error',
  name: { zh: '成对标点叠用', en: 'Doubled pairs of marks' },
  clause: {
    zh: '引号、括号、书名号用一对就够。',
    en: 'One pair of quotes, brackets or title marks is enough.',
  },
  message: { zh: '标点重复，只留一个“{{after}}”。', en: 'This mark stands twice; keep one {{after}}.' },
  standard: punctuationStandard,
  examples: [
    { before: '《《园区规划》》印发', after: '《园区规划》印发' },
    { before: '项目（（一期））开工', after: '项目（一期）开工' },
    { before: '““双创””高地', after: '“双创”高地' },
    { before: '《〈园区规划〉导读》', after: '《〈园区规划〉导读》' },
  ],
  check(passage) {
    if (!doubled.test(passage.text)) return [];
    const one = (at: number): Span => ({ start: at, end: at + 1 });
    const marks = ({ open, close }: { open: number; close: number }): Pair => ({ open: one(open), close: one(close) });
    return [
      ...doubledIn(passage.text, passage.brackets().pairs.map(marks)),
      ...doubledIn(passage.text, passage.quotes().pairs.map(marks)),
      ...doubledIn(passage.text, passage.titles().pairs),
    ];
  },
};

/** Pairs that stand right within another pair of the same marks: both openings are shown as one, and both closings. */
function doubledIn(text: string, pairs: readonly Pair[]): Hit[] {
  const byOpening = new Map(pairs.map((pair) => [pair.open.start, pair]));
  return pairs.flatMap((outer): Hit[] => {
    const inner = byOpening.get(outer.open.end);
    if (!inner || inner.close.end !== outer.close.start) return [];
    const [opening, closing] = [
      text.slice(outer.open.start, outer.open.end),
      text.slice(outer.close.start, outer.close.end),
    ];
    if (text.slice(inner.open.start, inner.open.end) !== opening) return [];
    const pair = `${outer.open.start} ${outer.close.start}`;
    return [
      { start: outer.open.start, end: inner.open.end, after: opening, pair },
      { start: inner.close.start, end: outer.close.end, after: closing, pair },
    ];
  });
}
