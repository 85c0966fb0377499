import { readChineseNumber } from '../../numbering/index.ts';

/** A number with its measure in a text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 个, 家, 元 …; 万 and 亿 are counted into the value. */
  readonly unit: string;
  /** Half of what the last written digit is worth: 868亿元 is within 0.5亿元; 0 for things that were counted. */
  readonly rounding: number;
  /** Whether it says “about” or “over”. */
  readonly isApproximate: boolean;
  /** What stands before it since the last mark. */
  readonly label: string;
  /** What stands behind it up to the next mark. */
  readonly tail: string;
}

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const counted = '个|家|项|条|座|台|辆|人|名|户|所|只|件|套|艘|栋|处|场|支|种|宗|批';
const measured = '亩|公顷|平方米|平方公里|公里|吨|兆瓦|千瓦|美元|元';
const isCounted = new RegExp(`^(?:${counted})$`);

const quantity = new RegExp(
  `(?<![\\d.A-Za-z—～-]|第)(?:(?<number>\\d{1,9}(?:\\.\\d{1,4})?)(?<scale>万亿|[万亿])?` +
    '|(?<![零〇一二三四五六七八九十百千万亿])(?<written>[二三四五六七八九]?十[一二三四五六七八九]?))' +
    `[余多]?(?<unit>${measured}|${counted})(?![\\d—～%]|百分点|月)`,
  'g',
);
const approximately = /(?:(?<![签合条履节预])约|近|超|超过|逾|突破|不少于|不低于|至少)$/;
const tails = /^(?:以上|左右|以下|余|多|上下|及以上)/;

/** The quantities of a sentence; offsets count from its beginning. */
export function quantitiesOf(sentence: string): Quantity[] {
  return [...sentence.matchAll(quantity)].map((match) => {
    const { number = '', scale = '', written = '', unit = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const factor = scales[scale] ?? 1;
    const label = labelBefore(sentence, start);
    const tail = tailBehind(sentence, end);
    const isExact = isCounted.test(unit) && scale === '' && !number.includes('.');
    return {
      start,
      end,
      value: written === '' ? Number(number) * factor : (readChineseNumber(written) ?? 0),
      unit,
      rounding: isExact ? 0 : (factor * 10 ** -(number.split('.')[1]?.length ?? 0)) / 2,
      isApproximate: approximately.test(label) || tails.test(tail) || /[余多]/.test(match[0]),
      label,
      tail,
    };
  });
}

const mark = /[。，、；：,;:（）()]/;

/** Up to 40 characters before a place, back to the last mark. */
function labelBefore(sentence: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < 40 && !mark.test(sentence.charAt(from - 1))) from--;
  return sentence.slice(from, start);
}

/** Up to 20 characters behind a place, up to the next mark. */
function tailBehind(sentence: string, end: number): string {
  const next = sentence.slice(end, end + 20);
  const length = next.search(mark);
  return length < 0 ? next : next.slice(0, length);
}

/** 60个, 868.03亿元 */
export function writeQuantity(value: number, unit: string): string {
  const scale = value >= 1e8 ? '亿' : value >= 1e4 ? '万' : '';
  return `${Number((value / (scales[scale] ?? 1)).toFixed(4))}${scale}${unit}`;
}
