import { toSimplified } from '../../text/traditional.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';
import { isOnlyTraditional, isTraditionalText } from './traditional.ts';

export const traditionalCharacter: Rule = {
  id: 'traditional-character',
  level: 'warning',
  name: { zh: '夹在简体里的繁体字', en: 'Traditional characters among simplified ones' },
  clause: { zh: '简体文字里不夹繁体字。', en: 'Simplified text has no traditional characters among it.' },
  message: { zh: '“{{before}}”写成“{{after}}”。', en: 'Write {{after}} for {{before}}.' },
  standard: newsroomPractice,
  examples: [
    { before: '总投資达20亿元', after: '总投资达20亿元' },
    { before: '總投資達20億元，預計明年投產', after: '總投資達20億元，預計明年投產' },
  ],
  check: ({ text }) =>
    [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => (isTraditionalText(line) ? [] : hitsIn(line, index))),
};

function hitsIn(line: string, offset: number): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < line.length; start += 1) {
    if (!isOnlyTraditional(line, start)) continue;
    let end = start + 1;
    while (end < line.length && isOnlyTraditional(line, end)) end += 1;
    const after = toSimplified(line.slice(start, end));
    hits.push({ start: offset + start, end: offset + end, after, isCertain: !isQuoted(line, start) });
    start = end;
  }
  return hits;
}

/** Characters before a place within which a quotation or a title may have begun. */
const looked = 40;

/** What is quoted, or called so, may be meant as it stands. */
const isQuoted = (text: string, at: number): boolean =>
  /[“‘《〈「『][^”’》〉」』\n]*$/.test(text.slice(Math.max(0, at - looked), at));
