import type { Passage } from '../passage/passage.ts';
import { type Hit, punctuationStandard, type Rule } from '../rule.ts';
import type { TitlePair } from './pairTitles.ts';

const standard = `${punctuationStandard} 4.15`;

export const titleMark: Rule = {
  id: 'title-mark',
  level: 'error',
  name: { zh: '书名号', en: 'Title marks' },
  clause: { zh: '书名号是《 》，不用尖括号代替。', en: 'Titles of works and documents stand in 《 》, not in < >.' },
  message: { zh: '书名号写成“{{after}}”。', en: 'Write the title mark as {{after}}.' },
  standard,
  examples: [
    { before: '<<行动方案>>印发', after: '《行动方案》印发' },
    { before: '《行动方案>印发', after: '《行动方案》印发' },
    { before: '〈行动方案〉印发', after: '《行动方案》印发' },
  ],
  check: (passage) => [
    ...wrongMarks(passage, (wrong, depth) => !'《》'.includes(wrong) || depth % 2 === 0),
    ...turnedMarks(passage),
  ],
};

/** What the name of a document ends in. */
const documentEnd =
  /(?:规划|方案|意见|通知|办法|条例|措施|报告|细则|纲要|计划|决定|公告|指南|目录|标准|规定|政策|清单|白皮书|日报|杂志|法|）)$/;

/** 《规划《印发: the closing mark looks the wrong way. */
function turnedMarks({ text, ...passage }: Passage): Hit[] {
  const { strays } = passage.titles();
  return strays.flatMap((mark, index): Hit[] => {
    const next = strays[index + 1];
    if (!next || text.charAt(mark.start) !== '《' || text.charAt(next.start) !== '《') return [];
    const name = text.slice(mark.end, next.start);
    return /^[^，。；、\n]{2,60}$/.test(name) && documentEnd.test(name) ? [{ ...next, after: '》' }] : [];
  });
}

export const nestedTitle: Rule = {
  id: 'nested-title',
  level: 'error',
  name: { zh: '书名号里的书名号', en: 'Title within a title' },
  clause: { zh: '书名号里再用书名号，里面的用〈 〉。', en: 'A title within a title stands in 〈 〉.' },
  message: { zh: '里面的书名号写成“{{after}}”。', en: 'Write the inner title mark as {{after}}.' },
  standard,
  examples: [{ before: '关于《印发《园区规划》的通知》', after: '关于《印发〈园区规划〉的通知》' }],
  check: (passage) => wrongMarks(passage, (wrong, depth) => '《》'.includes(wrong) && depth % 2 === 1),
};

/** Title marks that are not what their depth asks for, where `isOurs` says so. */
function wrongMarks(passage: Passage, isOurs: (mark: string, depth: number) => boolean): Hit[] {
  return passage.titles().pairs.flatMap((pair: TitlePair): Hit[] => {
    const [opening, closing] = pair.depth % 2 === 0 ? ['《', '》'] : ['〈', '〉'];
    const key = `${pair.open.start} ${pair.close.start}`;
    return [
      { start: pair.open.start, end: pair.open.end, after: opening ?? '《', pair: key },
      { start: pair.close.start, end: pair.close.end, after: closing ?? '》', pair: key },
    ].filter(({ start, end, after }) => {
      const mark = passage.text.slice(start, end);
      return mark !== after && isOurs(mark, pair.depth);
    });
  });
}
