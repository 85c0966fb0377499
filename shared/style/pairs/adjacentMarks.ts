import { findAll, groupHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

const standard = `${punctuationStandard} 4.5`;

export const adjacentTitles: Rule = {
  id: 'adjacent-titles',
  level: 'warning',
  name: { zh: '书名号之间的顿号', en: '、 between titles' },
  clause: { zh: '相连的书名号之间不用顿号。', en: 'No 、 between adjacent titles.' },
  message: { zh: '书名号之间不用“{{before}}”。', en: 'No {{before}} between titles.' },
  standard,
  examples: [{ before: '《规划》、《方案》印发', after: '《规划》《方案》印发' }],
  check: ({ text }) => findAll(text, /》(?<mark>[、,，])《/dg, (match) => groupHit(match, 'mark', '')),
};

export const adjacentQuotes: Rule = {
  id: 'adjacent-quotes',
  level: 'warning',
  name: { zh: '引号之间的顿号', en: '、 between quotes' },
  clause: { zh: '相连的引号之间不用顿号。', en: 'No 、 between adjacent quoted words.' },
  message: { zh: '引号之间不用“{{before}}”。', en: 'No {{before}} between quotes.' },
  standard,
  examples: [{ before: '搭建“会”、“盟”平台', after: '搭建“会”“盟”平台' }],
  check: ({ text }) => findAll(text, /”(?<mark>、)“/dg, (match) => groupHit(match, 'mark', '')),
};
