import type { Passage } from '../passage/passage.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';
import { type Quantity, writeQuantity } from './quantities.ts';
import { sharesOf } from './shares.ts';
import { maySum, type Sum, sumsOf } from './sums.ts';

/** Kinds that one thing may be of at once: a company that is 规上 and 高新技术. */
const overlapping =
  /规上|规模以上|限上|高新技术|专精特新|小巨人|瞪羚|独角兽|雏鹰|上市|500强|百强|国家级|省级|市级|研发|博士|硕士|本科|党员|女性|女职工|外籍|海归|人才|重点|标志性/;

/** Parts that fall short by no more than this share of the total were probably meant to be all of them. */
const nearly = 0.1;
/** A total behind its list that is farther off is the total of something else. */
const farOff = 0.2;

export const sumCheck: Rule = {
  id: 'sum-check',
  level: 'warning',
  name: { zh: '分项之和', en: 'Sums' },
  clause: { zh: '列出的分项加起来等于总数。', en: 'Parts that are listed with a total add up to it.' },
  message: {
    zh: '总数是{{total}}，列出的几项加起来是{{sum}}（{{parts}}），请核对。',
    en: 'The total is {{total}}, the parts add up to {{sum}} ({{parts}}); check them.',
  },
  standard: newsroomPractice,
  fields: ['headline', 'lead', 'detail'],
  examples: [
    {
      before: '签约项目60个，其中制造业27个、科技14个、总部经济7个、服务业12个',
      after: '签约项目60个，其中制造业27个、科技14个、总部经济7个、服务业12个',
    },
    {
      before: '签约项目60个，其中制造业27个、科技14个、总部经济7个、服务业13个',
      after: '签约项目60个，其中制造业27个、科技14个、总部经济7个、服务业13个',
    },
  ],
  check(passage) {
    return [...passage.text.matchAll(statement)].flatMap(({ 0: said, index }) =>
      maySum(said) ? hitsIn(passage, said, index) : [],
    );
  },
};

/** A sentence, with the next one where that goes on with 其中. */
const statement = /[^。！？\n]{1,1500}(?:。其中[^。！？\n]{1,1500})*/g;

function hitsIn({ context }: Passage, text: string, offset: number): Hit[] {
  const wrong = [...sumsOf(text, context.earlier ?? []), ...sharesOf(text)].filter(isWrong);
  // A list that two ways of reading find is said once.
  const once = wrong.filter(
    ({ parts }, index) => wrong.findIndex((each) => each.parts[0]?.start === parts[0]?.start) === index,
  );
  return once.map(({ total, parts }): Hit => {
    const at = parts[0] && total.start < 0 ? parts[0] : total;
    return {
      start: offset + at.start,
      end: offset + at.end,
      after: null,
      values: {
        total: writeQuantity(total.value, total.unit),
        sum: writeQuantity(sumOf(parts), total.unit),
        parts: parts.map(({ value, unit }) => writeQuantity(value, unit).replace(unit, '')).join('+'),
      },
    };
  });
}

const sumOf = (parts: readonly Quantity[]): number => parts.reduce((all, { value }) => all + value, 0);

function isWrong({ total, parts, claim }: Sum): boolean {
  const lacking = total.value - sumOf(parts);
  const tolerance = toleranceOf(total, parts);
  // The list may go on with something else once the total is reached.
  const reaches = parts.some(
    (_, index) => index > 0 && Math.abs(total.value - sumOf(parts.slice(0, index + 1))) <= tolerance,
  );
  if (reaches) return false;
  if (claim === 'totalled') return Math.abs(lacking) <= total.value * farOff;
  if (lacking < 0) {
    const overlap =
      claim === 'some' &&
      !total.unit.endsWith('元') &&
      parts.some(({ label, tail }) => overlapping.test(label) || overlapping.test(tail));
    return !overlap && -lacking < total.value;
  }
  if (claim === 'all') return lacking < total.value / 2;
  return parts.length >= 3 && lacking <= total.value * nearly;
}

/** How far off a right sum may be. Roundings are independent: twice their standard deviation, and never more than all of them. */
function toleranceOf(total: Quantity, parts: readonly Quantity[]): number {
  const all = [total, ...parts];
  const spread = Math.sqrt(all.reduce((sum, { rounding }) => sum + rounding ** 2 / 3, 0));
  const most = all.reduce((sum, { rounding }) => sum + rounding, 0);
  const isAbout = all.some(({ isApproximate }) => isApproximate);
  return (isAbout ? total.value * nearly : Math.min(most, 2 * spread)) + 1e-6 * Math.max(1, total.value);
}
