import { findAll } from '../passage/find.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';

const money =
  '(?:投资额?|金额|产值|营收|营业收入|销售收入|收入|资金|税收|利税|利润|贷款|授信|总额|总值|价值|销售额|交易额|成交额|签约额|进出口|增加值|(?:产业|市场|经济|投资|资金|基金|资产|融资|总|交易|业务|集群)规模|造价|估值|市值|补助|奖励|人民币)';
/** An amount behind a word of money, with nothing behind it that it could count. */
const amount = new RegExp(
  `(?<=${money}[^，。；：！？\\n\\d]{0,8}(?:\\d{1,6}(?:\\.\\d{1,4})?[万亿]?[—～至到])?)(?:\\d{1,7}(?:\\.\\d{1,4})?[多余]?(?:万亿|千万|百万|[万亿])(?=$|[\\s，。；、！？（()）”》]|的|以上|左右|建设|打造)` +
    '|(?<=[超破达近过上约])[十百千万]亿(?=$|[，。；、！？]|以上))',
  'gm',
);
const otherMeasure =
  /(?:面积|人口|人数|产量|产能|装机|容量|数量|规模达到?|用户|人次|网民|粉丝|观众|会员|就业|劳动力|客流|流量|播放|下载)[^，。；\d]{0,8}$/;

/** A currency that stands before its amount. */
const foreignMoney = /(?:[A-Z]{3}|[$¥￥€£]|美金|美元|港币|港元|欧元|日元)\s?$/;

export const missingUnit: Rule = {
  id: 'missing-unit',
  level: 'error',
  name: { zh: '金额没有“元”', en: 'Amounts without 元' },
  clause: { zh: '金额写出货币单位“元”。', en: 'An amount of money names its currency.' },
  message: { zh: '金额写成“{{after}}”。', en: 'Write the amount as {{after}}.' },
  standard: newsroomPractice,
  examples: [
    { before: '总投资超86亿', after: '总投资超86亿元' },
    { before: '总金额达40亿的项目签约', after: '总金额达40亿元的项目签约' },
  ],
  check: ({ text }) =>
    findAll(text, amount, (match): Hit | null => {
      const before = text.slice(Math.max(0, match.index - 16), match.index);
      if (otherMeasure.test(before) || foreignMoney.test(before)) return null;
      const end = match.index + match[0].length;
      return { start: match.index, end, after: `${match[0]}元` };
    }),
};
