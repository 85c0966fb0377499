import { findAll } from '../passage/find.ts';
import { type Hit, punctuationStandard, type Rule } from '../rule.ts';

const event =
  /《(?<name>[^《》\n]{2,40}(?:大会|论坛|峰会|博览会|展览会|洽谈会|交易会|交流会|年会|研讨会|座谈会|推介会|发布会|对接会|运动会|招商会|说明会|仪式|活动|展会|沙龙|大赛|赛事))》(?!上|中|里|报告|公报|白皮书|实录|宣言|纪实|手册|章程|一书|一文|杂志|节目|专题片|印发|出版|全文)/g;

export const eventTitleMark: Rule = {
  id: 'event-title-mark',
  level: 'warning',
  name: { zh: '活动名称的书名号', en: 'Title marks around events' },
  clause: { zh: '会议、展会、活动的名称不用书名号。', en: 'Meetings, fairs and other events take no title marks.' },
  message: { zh: '会议和活动名称不用书名号。', en: 'An event takes no title marks.' },
  standard: `${punctuationStandard} 4.15`,
  examples: [{ before: '《世界稀土产业大会》举行', after: '世界稀土产业大会举行' }],
  check: ({ text }) =>
    findAll(text, event, (match): Hit => {
      const name = match.groups?.['name'] ?? '';
      return { start: match.index, end: match.index + match[0].length, after: name };
    }),
};
