import { findAll, wholeHit } from '../passage/find.ts';
import { newsroomPractice, type Rule } from '../rule.ts';

export const headlineEnd: Rule = {
  id: 'headline-end',
  level: 'error',
  name: { zh: '标题末尾的标点', en: 'End of a headline' },
  clause: {
    zh: '标题末尾不用句号、逗号、顿号、分号。',
    en: 'A headline does not end in a full stop, comma or semicolon.',
  },
  message: { zh: '标题末尾不用“{{before}}”。', en: 'A headline does not end in {{before}}.' },
  standard: newsroomPractice,
  fields: ['headline', 'contents'],
  examples: [
    { before: '储能产业园签约。', after: '储能产业园签约', field: 'headline' },
    { before: '储能产业园签约；', after: '储能产业园签约', field: 'headline' },
  ],
  check: ({ text }) => findAll(text, /[。，；、,;]{1,20}$/g, (match) => wholeHit(match, '')),
};
