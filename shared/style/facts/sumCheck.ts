import type { Passage } from '../passage/passage.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';
import { type Quantity, quantitiesOf, writeQuantity } from './quantities.ts';

/** What says that parts follow; with the first kind they are all of them, with 其中 they may be some. */
const cue = /(?<all>包括|分别(?:为|是)?|分为|具体为|：)|其中/;
/** Parts that overlap each other, or are no parts. */
const notAPart = /以上|以下|超|不少于|不低于|同比|增长|增加|占|总投资|共|合计|累计|平均|年均|预计|第\d?$/;
const open = /等$|等(?:项目|领域|方面|\d)|此外|另有|还有|以及其他|其余/;

/** Kinds that make up a whole between them. */
const wholes = [
  ['线上', '线下'],
  ['工业', '服务业'],
  ['新建', '续建'],
  ['新开工', '续建'],
  ['内资', '外资'],
  ['省内', '省外'],
  ['国内', '国外'],
  ['第一产业', '第二产业', '第三产业'],
  ['产业项目', '基础设施'],
];

/** Parts that fall short by no more than this share of the total were probably meant to be all of them. */
const nearly = 0.1;

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
    if (!cue.test(passage.text) && !wholes.some((kinds) => kinds.every((kind) => passage.text.includes(kind))))
      return [];
    const hits: Hit[] = [];
    for (const match of passage.text.matchAll(/[^。！？\n]{1,1500}/g)) {
      hits.push(...sentenceHits(passage, match[0], match.index));
    }
    return hits;
  },
};

interface Sum {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  readonly isWhole: boolean;
}

function sentenceHits(passage: Passage, sentence: string, offset: number): Hit[] {
  return sumsOf(passage, sentence).flatMap(({ total, parts, isWhole }): Hit[] => {
    const sum = parts.reduce((all, { value }) => all + value, 0);
    if (!isWrong(total, parts, sum, isWhole)) return [];
    const at = parts[0] && total.start < 0 ? parts[0] : total;
    return [
      {
        start: offset + at.start,
        end: offset + at.end,
        after: null,
        values: {
          total: writeQuantity(total.value, total.unit),
          sum: writeQuantity(sum, total.unit),
          parts: parts.map(({ value, unit }) => writeQuantity(value, unit).replace(unit, '')).join('+'),
        },
      },
    ];
  });
}

/** The totals of a sentence with their parts: how many there are, and what they cost. */
function sumsOf(passage: Passage, sentence: string): Sum[] {
  const found = cue.exec(sentence);
  const at = found ? found.index : 0;
  const quantities = quantitiesOf(sentence);
  const behind = quantities.filter(({ start }) => start >= at);
  const before = quantities.filter(({ start }) => start < at);
  const units = [...new Set(behind.map(({ unit }) => unit))];
  if (open.test(sentence.slice(at).replace(/[（(][^（）()]{0,80}[）)]$/, ''))) return [];
  return units.flatMap((unit): Sum[] => {
    const parts = partsOf(behind, unit);
    const isComplete = isWholeOf(parts);
    const total = found ? before.findLast((one) => one.unit === unit) : undefined;
    const known = total ?? (isComplete || found?.groups?.['all'] ? totalBefore(passage, unit, parts) : undefined);
    if (!known || parts.length < 2) return [];
    return [{ total: known, parts, isWhole: isComplete || found?.groups?.['all'] !== undefined }];
  });
}

/** The parts of one measure: one a clause, each of its own kind. Empty where they are not that. */
function partsOf(quantities: readonly Quantity[], unit: string): Quantity[] {
  const parts = quantities.filter((one) => one.unit === unit);
  const labels = parts.map(({ label, tail }) => `${label}|${tail}`);
  if (parts.some(({ label, tail }) => notAPart.test(label) || notAPart.test(tail))) return [];
  const isMoney = unit.endsWith('元');
  if (!isMoney && new Set(labels).size < labels.length) return [];
  // Money belongs to parts only where every part has it.
  const counted = quantities.filter((one) => !one.unit.endsWith('元')).length;
  return isMoney && counted > 0 && counted !== parts.length ? [] : parts;
}

const isWholeOf = (parts: readonly Quantity[]): boolean =>
  wholes.some(
    (kinds) =>
      kinds.length === parts.length &&
      kinds.every((kind) => parts.some(({ label, tail }) => label.includes(kind) || tail.includes(kind))),
  );

/** A total that an earlier text of the item names: 共签约项目9个, 总投资868亿元. */
function totalBefore({ context }: Passage, unit: string, parts: readonly Quantity[]): Quantity | undefined {
  const named = unit.endsWith('元') ? /总投资|总额|总金额|合计/ : /共|总/;
  for (const text of context.earlier ?? []) {
    const total = quantitiesOf(text).find((one) => one.unit === unit && named.test(one.label));
    if (total && parts.every(({ value }) => value < total.value)) return { ...total, start: -1 };
  }
  return undefined;
}

function isWrong(total: Quantity, parts: readonly Quantity[], sum: number, isWhole: boolean): boolean {
  const rounding = parts.reduce((all, part) => all + part.rounding, total.rounding);
  const isAbout = total.isApproximate || parts.some((part) => part.isApproximate);
  const tolerance = isAbout ? total.value * nearly : total.unit.endsWith('元') ? rounding : 0;
  const lacking = total.value - sum;
  if (Math.abs(lacking) <= tolerance + 1e-6) return false;
  if (lacking < 0) return sum < total.value * 2;
  if (isWhole) return lacking < total.value / 2;
  return parts.length >= 3 && lacking <= total.value * nearly;
}
