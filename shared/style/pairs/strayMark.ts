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
    { before: '“储能行动方案》印发', after: '《储能行动方案》印发' },
    { before: '《关于支持储能发展的意见印发', after: '《关于支持储能发展的意见》印发' },
  ],
  check({ text, ...passage }) {
    const only = new Set([...'”’）》'].filter((mark) => text.indexOf(mark) === text.lastIndexOf(mark)));
    const hit = (start: number, end: number): Hit => ({
      start,
      end,
      after: '',
      isCertain: only.has(text.charAt(start)) || isDoubled(text, start, end),
    });
    const quotes = passage.quotes().strays;
    const titles = passage.titles().strays;
    const opened = titles.flatMap(({ start }) => openedByQuote(text, start, quotes) ?? []);
    const taken = new Set(opened.flatMap(({ open, close }) => [open, close]));
    return [
      ...passage.brackets().strays.map((at) => hit(at, at + 1)),
      ...quotes.filter((at) => !isContinued(text, at) && !taken.has(at)).map((at) => hit(at, at + 1)),
      ...titles
        .filter(({ start }) => !taken.has(start))
        .map(({ start, end }) => unclosedTitle(text, start) ?? hit(start, end)),
      ...opened.map(({ open }): Hit => ({ start: open, end: open + 1, after: '《' })),
    ];
  },
};

/** 《关于支持产业发展的意见出台: the name of a document with what is done with documents behind it. */
const documentName =
  /《[^，。；、：《》〈〉\n]{2,60}?(?:规划|方案|意见|通知|办法|条例|措施|细则|纲要|计划|决定|公告|指南|规定|政策|清单|白皮书)(?=(?:近日|日前|正式|今日|全文|已|等文件)?(?:印发|出台|发布|公布|实施|施行|提出|明确|指出|要求|获批|审议|发布会)|[，。]|$)/y;

/** The closing mark is put behind such a name. */
function unclosedTitle(text: string, start: number): Hit | null {
  documentName.lastIndex = start;
  const name = documentName.exec(text)?.[0];
  return name === undefined ? null : { start, end: start + name.length, after: `${name}》` };
}

/** “行动方案》: a title that a quotation mark opens, neither of which has another partner. */
function openedByQuote(text: string, close: number, quotes: readonly number[]): { open: number; close: number } | null {
  const open = quotes.findLast((at) => at < close) ?? -1;
  const isTitle = text.charAt(close) === '》' && /^[“"][^，。；、\n]{2,60}$/.test(text.slice(open, close));
  return open >= 0 && isTitle ? { open, close } : null;
}

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
