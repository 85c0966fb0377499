/** A number with its measure in a text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 个, 家, 元 …; 万 and 亿 are counted into the value. */
  readonly unit: string;
  /** Half of what the last written digit is worth: 868亿元 is within 0.5亿元. */
  readonly rounding: number;
  /** Whether it says “about” or “over”. */
  readonly isApproximate: boolean;
  /** What stands before it since the last mark. */
  readonly label: string;
  /** What stands behind it up to the next mark. */
  readonly tail: string;
}

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const quantity =
  /(?<![\d.A-Za-z—-])(?<number>\d{1,9}(?:\.\d{1,4})?)(?<scale>万亿|[万亿])?(?<unit>个|家|项|条|座|台|辆|人|名|户|亩|吨|所|只|件|套|艘|美元|元)(?![\d—%])/g;
const approximately = /(?:约|近|超|超过|逾|达到?近|突破|不少于|不低于|大约|将近|至少|近)$/;
const tails = /^(?:以上|左右|以下|余|多|上下|及以上)/;

/** The quantities of a sentence; offsets count from its beginning. */
export function quantitiesOf(sentence: string): Quantity[] {
  return [...sentence.matchAll(quantity)].map((match) => {
    const { number = '', scale = '', unit = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const factor = scales[scale] ?? 1;
    const label = /[^，、；：,;:（）()]{0,40}$/.exec(sentence.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    const tail = /^[^，、；：,;:（）()]{0,20}/.exec(sentence.slice(end, end + 20))?.[0] ?? '';
    return {
      start,
      end,
      value: Number(number) * factor,
      unit,
      rounding: (factor * 10 ** -(number.split('.')[1]?.length ?? 0)) / 2,
      isApproximate: approximately.test(label) || tails.test(tail),
      label,
      tail,
    };
  });
}

/** 60个, 868.03亿元 */
export function writeQuantity(value: number, unit: string): string {
  const scale = unit.endsWith('元') ? (value >= 1e8 ? '亿' : value >= 1e4 ? '万' : '') : '';
  return `${Number((value / (scales[scale] ?? 1)).toFixed(4))}${scale}${unit}`;
}
