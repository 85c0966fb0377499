import { type Quantity, quantitiesOf } from './quantities.ts';

/** A total with the parts that are listed for it. */
export interface Sum {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** Whether the parts are said to be all of it, may be some of it (其中), or are followed by their total (合计). */
  readonly claim: 'all' | 'some' | 'totalled';
}

/** What says that parts follow; with the first kind they are all of them. */
const cue =
  /(?<all>包括|分别(?:为|是|有|达|占)|分为|具体为|：|(?<=[，、（])含)|其中(?:[，：])?|分别(?=[^，。；：]{0,6}\d)/g;
/** Parts that overlap each other, or are no parts. */
const notAPart =
  /以上|以下|超|不少于|不低于|同比|增长|增加|新增|较|占|总投资|平均|年均|人均|亩均|户均|每|预计|年产|产能|产值|第\d?$/;
/** What a total is called by that stands behind its parts, right before its number. */
const totalled = /(?:共计|合计|总计|总共|一共|共)(?:签约|引进|落地|开工|建成|投产|入驻|集中)?$/;
const total = /共|合计|总计|累计/;
const open = /等$|等(?:项目|领域|方面|\d)|此外|另有|另外|还有|以及其他|其余/;

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

/** Whether a statement may list parts of a total at all; tells quickly. */
export const maySum = (text: string): boolean =>
  /包括|含|分别|产业|分为|具体为|：|其中|共|合计|总计|[\d个家项][（(]|[（(][^（）()]{1,40}\d/.test(text) ||
  wholes.some((kinds) => kinds.every((kind) => text.includes(kind)));

/**
 * The sums of a statement: how many there are, and what they cost. What stands in brackets is a sum of its own, of the
 * number before the bracket.
 * @param earlier texts of the item that stand before, in which a total may be named
 */
export function sumsOf(statement: string, earlier: readonly string[]): Sum[] {
  const brackets = [...statement.matchAll(/[（(]([^（）()]{1,200})[）)]/g)];
  // Marks in place of what is in brackets, so that offsets stay and the words around do not run together.
  const outer = brackets.reduce(
    (text, { 0: whole, index }) => text.slice(0, index) + '（'.repeat(whole.length) + text.slice(index + whole.length),
    statement,
  );
  const quantities = quantitiesOf(outer);
  if (quantities.length < 2 && brackets.length === 0) return [];
  return [
    ...cuedSums(outer, quantities, earlier),
    ...totalledSums(outer, quantities),
    ...brackets.flatMap(({ 0: whole, index }) => sumsInBrackets(whole, index, outer, quantities)),
  ];
}

function cuedSums(text: string, quantities: readonly Quantity[], earlier: readonly string[]): Sum[] {
  const cues = [...text.matchAll(cue)];
  const starts = cues.length > 0 ? cues : [null];
  return starts.flatMap((found, index): Sum[] => {
    const from = found ? found.index : 0;
    const to = cues[index + 1]?.index ?? text.length;
    if (open.test(text.slice(from, to).replace(/[（]+$/, ''))) return [];
    const listed = beforeTheirTotal(quantities.filter(({ start }) => start >= from && start < to));
    const before = quantities.filter(({ start, label }) => start < from && !/增加|增长|较/.test(label));
    const isAll = found?.groups?.['all'] !== undefined;
    return unitsOf(listed).flatMap((unit): Sum[] => {
      const parts = partsOf(listed, unit, /分别/.test(found?.[0] ?? ''));
      if (parts.length < 2) return [];
      const isWhole = isWholeOf(parts);
      const known =
        (found ? before.findLast((one) => one.unit === unit) : undefined) ??
        (isWhole || isAll ? namedBefore(earlier, unit, parts) : undefined);
      return known ? [{ total: known, parts, claim: isWhole || isAll ? 'all' : 'some' }] : [];
    });
  });
}

/** 装备15家、医药9家，共24家: the list that ends in its total. */
function totalledSums(text: string, quantities: readonly Quantity[]): Sum[] {
  return quantities.flatMap((sum, index): Sum[] => {
    if (!totalled.test(sum.label)) return [];
    const before = quantities.slice(0, index);
    const own = before.filter(({ unit }) => unit === sum.unit);
    const cut = own.findLastIndex(({ label, end }, at) => {
      const next = own[at + 1]?.start ?? sum.start;
      return (
        total.test(label) || /[。；]|其中|此外|另/.test(text.slice(end, next)) || text.slice(end, next).length > 40
      );
    });
    const parts = partsOf(own.slice(cut + 1), sum.unit);
    // The whole list is said before with its total: that one is looked at.
    const isSaidBefore = own.slice(0, cut + 1).some(({ value }) => value === sum.value);
    return parts.length < 2 || isSaidBefore || open.test(text.slice(0, sum.start))
      ? []
      : [{ total: sum, parts, claim: 'totalled' }];
  });
}

function sumsInBrackets(whole: string, index: number, outer: string, quantities: readonly Quantity[]): Sum[] {
  const head = quantities.findLast(({ end }) => end <= index);
  if (!head || /[，、；：。]/.test(outer.slice(head.end, index)) || open.test(whole.slice(0, -1))) return [];
  const inner = quantitiesOf(whole).map((each) => ({ ...each, start: each.start + index, end: each.end + index }));
  const parts = partsOf(inner, head.unit);
  return parts.length < 2 ? [] : [{ total: head, parts, claim: isWholeOf(parts) ? 'all' : 'some' }];
}

const unitsOf = (quantities: readonly Quantity[]): readonly string[] => [
  ...new Set(quantities.map(({ unit }) => unit)),
];

/** What stands before a 合计 of the same measure. */
const beforeTheirTotal = (quantities: readonly Quantity[]): readonly Quantity[] =>
  quantities.filter(
    ({ start, unit }) =>
      !quantities.some((other) => other.unit === unit && other.start <= start && total.test(other.label)),
  );

/**
 * The parts of one measure: one a clause, each of its own kind. Empty where they are not that.
 * @param isBare whether 分别 introduces them, whose kinds are named before it
 */
function partsOf(quantities: readonly Quantity[], unit: string, isBare = false): Quantity[] {
  const parts = quantities.filter((one) => one.unit === unit);
  const labels = parts.map(({ label, tail }) => `${label}|${tail}`);
  if (parts.some(({ label, tail }) => notAPart.test(label) || notAPart.test(tail))) return [];
  const isMoney = unit.endsWith('元');
  if (!isMoney && !isBare && new Set(labels).size < labels.length) return [];
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

/** A total that an earlier text of the item names: 共签约项目9个, 总投资868亿元. Its place is before the text. */
function namedBefore(earlier: readonly string[], unit: string, parts: readonly Quantity[]): Quantity | undefined {
  const named = unit.endsWith('元') ? /总投资|总额|总金额|合计/ : /共|总/;
  for (const text of earlier) {
    const found = quantitiesOf(text).find((one) => one.unit === unit && named.test(one.label));
    if (found && parts.every(({ value }) => value < found.value)) return { ...found, start: -1 };
  }
  return undefined;
}
