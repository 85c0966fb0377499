import { findAll } from '../passage/find.ts';
import type { CalendarDay } from '../passage/passage.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';

const words =
  /(?<!比|较|环比|同)(?:昨日|昨天|今日|今天|明日|明天|前天|本月|上月|下月|上周|本周|下周|前日|昨晚|今晚|今早|今晨)(?!头条|说法|中国|财富|边|（\d)(?:末)?/g;

/** Days before the day of the report that a word means. */
const daysBefore: Readonly<Record<string, number>> = {
  昨日: 1,
  昨天: 1,
  今日: 0,
  今天: 0,
  明日: -1,
  明天: -1,
  前天: 2,
  前日: 2,
};

export const relativeDate: Rule = {
  id: 'relative-date',
  level: 'warning',
  name: { zh: '相对日期', en: 'Relative dates' },
  clause: { zh: '“昨日”“今日”“本月”在周报里改为具体日期。', en: 'In a digest, 昨日, 今日 and 本月 become dates.' },
  message: {
    zh: '读者看到时“{{before}}”已经不是这一天，写具体日期。',
    en: 'When it is read, {{before}} will mean another day; give the date.',
  },
  standard: newsroomPractice,
  fields: ['headline', 'lead', 'detail'],
  examples: [{ before: '昨日，储能项目开工', after: '昨日，储能项目开工' }],
  check: ({ text, context }) =>
    findAll(text, words, (match): Hit | null => {
      // In a motto or a title the word is not about a day.
      if (isQuoted(text, match.index)) return null;
      const after = context.date ? dated(context.date, match[0]) : null;
      return { start: match.index, end: match.index + match[0].length, after, isCertain: false };
    }),
};

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

function dated({ year, month, day }: CalendarDay, word: string): string | null {
  if (word === '本月') return `${month}月`;
  if (word === '上月') return `${month === 1 ? 12 : month - 1}月`;
  const before = daysBefore[word];
  if (before === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day - before));
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
