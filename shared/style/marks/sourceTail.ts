import { findAll, wholeHit } from '../passage/find.ts';
import { newsroomPractice, type Rule } from '../rule.ts';

const tail =
  /(?<stop>[。！？])(?<source>[（(][^（）()，。：、\n]{1,30}(?:网站|网|报|社|台|发布|公众号|频道|客户端|政府|局|委|厅|办|部|融媒|号|会)[）)])。?(?=\n|$)/g;
/** The closing bracket was forgotten, or stands behind the stop. */
const unclosed =
  /(?<source>[（(][^（）()，。\n]{1,30}(?:网站|日报|晚报|晨报|通讯社|电视台|公众号))。(?<close>[）)]?)(?=\n|$)/g;

export const sourceTail: Rule = {
  id: 'source-tail',
  level: 'error',
  name: { zh: '来源的位置', en: 'Place of the source' },
  clause: {
    zh: '来源写在括号里，放在句末的句号之前。',
    en: 'The source, in brackets, stands before the final full stop.',
  },
  message: { zh: '来源放在句号前：“{{after}}”。', en: 'Put the source before the full stop: {{after}}.' },
  standard: newsroomPractice,
  fields: ['lead', 'detail', 'caption'],
  examples: [
    { before: '项目投产。（云岭市政府网站）', after: '项目投产（云岭市政府网站）。' },
    { before: '项目投产。（云岭市政府网站）。', after: '项目投产（云岭市政府网站）。' },
    { before: '项目投产（云岭市政府网站。', after: '项目投产（云岭市政府网站）。' },
    { before: '项目投产（云岭市政府网站。）', after: '项目投产（云岭市政府网站）。' },
  ],
  check: ({ text }) => [
    ...findAll(text, tail, (match) => wholeHit(match, `${match.groups?.['source']}${match.groups?.['stop']}`)),
    ...findAll(text, unclosed, (match) => wholeHit(match, `${match.groups?.['source']}）。`)),
  ],
};
