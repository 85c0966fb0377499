import { findAll } from '../passage/find.ts';
import { type Hit, numeralStandard, type Rule } from '../rule.ts';
import { isDay } from './calendar.ts';

/** Days that are names, as they are wrongly and rightly written. */
const names: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/[“"]?3[.•・]?15[”"]?(?=消费者|国际消费者|晚会|维权)|“3[.•・]?15”/g, '“3·15”'],
  [/[“"]?9[.•・]?11[”"]?(?=恐怖|事件)|“9[.•・]?11”/g, '“9·11”'],
  [/“?5[.•・]?12”?(?=汶川|四川|大?地震|防灾)|“512”/g, '“5·12”'],
  [/“9[.•・]?18”/g, '“9·18”'],
  [/“7[.•・]?7”(?=事变|抗战)/g, '“7·7”'],
  [/“一二八”/g, '“一·二八”'],
  [/“一二九”/g, '“一二·九”'],
];

export const dateName: Rule = {
  id: 'date-name',
  level: 'warning',
  name: { zh: '日期作名称', en: 'Dates as names' },
  clause: {
    zh: '日期作名称时加引号，月、日之间用间隔号；用汉字时，只有一月、十一月、十二月才用。',
    en: 'A date used as a name stands in quotes, with a middle dot; in Chinese numerals only for January, November and December.',
  },
  message: { zh: '写成“{{after}}”。', en: 'Write {{after}}.' },
  standard: `${numeralStandard} 5.1.6；GB/T 15834—2011 4.14`,
  examples: [
    { before: '“315”消费者权益日', after: '“3·15”消费者权益日' },
    { before: '315消费者权益日', after: '“3·15”消费者权益日' },
    { before: '“一二八”事变', after: '“一·二八”事变' },
  ],
  check: ({ text }) => [
    ...names.flatMap(([wrong, right]) =>
      findAll(text, wrong, (match): Hit | null => {
        if (/[\d.A-Za-z]/.test(text.charAt(match.index - 1))) return null;
        const isQuoted = text.charAt(match.index - 1) === '“';
        const after = isQuoted ? right.slice(1) : right;
        return { start: match.index, end: match.index + match[0].length, after };
      }),
    ),
    ...findAll(text, dotted, dottedHit),
  ],
};

/** “4.15”全民国家安全教育日 */
const dotted =
  /“(?<month>\d{1,2})[.•・．](?<day>\d{1,2})”(?=事变|事件|运动|[大特]?[^，。；“]{0,12}[日节]|地震|惨案|[大专要特]?案|晚会|讲话|洪灾|爆炸|火灾|矿难|阅兵)/g;

function dottedHit(match: RegExpExecArray): Hit | null {
  const { month, day } = match.groups ?? {};
  if (!isDay(2000, Number(month), Number(day))) return null;
  return { start: match.index, end: match.index + match[0].length, after: `“${Number(month)}·${Number(day)}”` };
}
