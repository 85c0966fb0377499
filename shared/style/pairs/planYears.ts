import { findAll } from '../passage/find.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';

const years = /（(?<first>20\d\d)(?:年)?[—～](?<last>20\d\d)）/g;
const longestPlan = 30;

export const planYears: Rule = {
  id: 'plan-years',
  level: 'warning',
  name: { zh: '规划年份', en: 'Years of a plan' },
  clause: { zh: '标题里的年份范围以“年”结尾。', en: 'A range of years in a title ends in 年.' },
  message: { zh: '年份范围后面加“年”。', en: 'Add 年 to the range of years.' },
  standard: newsroomPractice,
  examples: [{ before: '《行动方案（2022—2025）》', after: '《行动方案（2022—2025年）》' }],
  check: ({ text }) =>
    findAll(text, years, (match): Hit | null => {
      const [first, last] = [Number(match.groups?.['first']), Number(match.groups?.['last'])];
      if (first >= last || last - first > longestPlan) return null;
      const end = match.index + match[0].length;
      return { start: end - 5, end, after: `${last}年）` };
    }),
};
