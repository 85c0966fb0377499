import { multiples, readChineseNumber } from '../../numbering/index.ts';

/** A number in a text. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** As it stands, with its unit. */
  readonly text: string;
  readonly value: number;
  /** The step of its last digit: 0.1亿 for 936.2亿. */
  readonly step: number;
  /** What it counts: 元, 美元, %, 平方米 … ; empty for things (个, 家, 条) and where nothing is said. */
  readonly unit: string;
  /** How it is said to be no exact one: 约 · 超, 余, 以上 · 近, 以内; null where it is said to be exact. */
  readonly rough: 'about' | 'above' | 'below' | null;
}

/** Units of the same thing, and how many of the first the others are. */
const units: Readonly<Record<string, readonly [string, number]>> = {
  元: ['元', 1],
  元人民币: ['元', 1],
  美元: ['美元', 1],
  欧元: ['欧元', 1],
  港元: ['港元', 1],
  日元: ['日元', 1],
  '%': ['%', 1],
  '％': ['%', 1],
  个百分点: ['百分点', 1],
  平方米: ['平方米', 1],
  平方公里: ['平方米', 1e6],
  公顷: ['平方米', 1e4],
  亩: ['平方米', 2000 / 3],
  米: ['米', 1],
  公里: ['米', 1e3],
  千米: ['米', 1e3],
  毫米: ['米', 1e-3],
  吨: ['吨', 1],
  公斤: ['吨', 1e-3],
  千克: ['吨', 1e-3],
  千瓦: ['瓦', 1e3],
  兆瓦: ['瓦', 1e6],
  kW: ['瓦', 1e3],
  MW: ['瓦', 1e6],
  GW: ['瓦', 1e9],
  吉瓦: ['瓦', 1e9],
  千瓦时: ['瓦时', 1e3],
  度: ['瓦时', 1e3],
  MWh: ['瓦时', 1e6],
  GWh: ['瓦时', 1e9],
  兆瓦时: ['瓦时', 1e6],
  吉瓦时: ['瓦时', 1e9],
  立方米: ['立方米', 1],
  摄氏度: ['摄氏度', 1],
  人: ['人', 1],
  名: ['人', 1],
};

const byLength = (names: readonly string[]): string =>
  [...names]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|');
const scaleNames = byLength(Object.keys(multiples));
const unitNames = byLength(Object.keys(units));

/** No digit, letter or dot before: C919, GB/T 15834 and 3.5 are taken whole or not at all. */
const arabic = new RegExp(
  `(?<![A-Za-z\\d.,，]|[A-Za-z][-—])(\\d{1,3}(?:[,，]\\d{3})+|\\d+)(\\.\\d+)?(?:[ \\u00A0]?(${scaleNames}))?[余多]?(?:[ \\u00A0]?(${unitNames}))?(?![A-Za-z])`,
  'g',
);
const chinese = new RegExp(`(百分之)?([零〇一二两三四五六七八九十百千万亿]+)(?:余|多)?(成)?(${unitNames})?`, 'g');

const roughBefore = [
  ['about', /(?:(?<![签合条履节])约|预计)[ ]?$/],
  ['above', /(?:超过?|逾|突破|高于|多于|不少于|不低于|至少|过|破)[ ]?$/],
  ['below', /(?:近|将近|接近|不超过|不到|少于|低于)[ ]?$/],
] as const;
const roughAfter = [
  ['about', /^(?:左右|上下)/],
  ['above', /^(?:以上|[多余])/],
  ['below', /^(?:以内|以下)/],
] as const;

function roughness(before: string, within: string, after: string): Figure['rough'] {
  if (/[余多]/.test(within)) return 'above';
  const found = [...roughAfter].find(([, pattern]) => pattern.test(after));
  // 不超过 ends in 超过, and says the reverse.
  return (found ?? [...roughBefore].reverse().find(([, pattern]) => pattern.test(before)))?.[0] ?? null;
}

/** The numbers written in digits, dates left out. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(arabic)].flatMap((match): Figure[] => {
    const [whole, integer = '', fraction = '', scale = '', unitName = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (isDate(text, start, end)) return [];
    const [unit, each] = units[unitName] ?? ['', 1];
    const times = (multiples[scale] ?? 1) * each;
    const rough = roughness(text.slice(Math.max(0, start - 4), start), whole, text.slice(end, end + 4));
    const value = Number(integer.replace(/[,，]/g, '') + fraction) * times;
    const step = 10 ** -Math.max(0, fraction.length - 1) * times;
    return [{ start, end, text: whole, value, step, unit, rough }];
  });
}

/** The numbers written in Chinese, of which 一, 万 and the like are parts of words as often as not. */
export function chineseFiguresIn(text: string): Figure[] {
  return [...text.matchAll(chinese)].flatMap((match): Figure[] => {
    const [whole, percent, written = '', tenth, unitName = ''] = match;
    const value = readChineseNumber(written);
    if (value === null) return [];
    const [unit, each] = percent || tenth ? ['%', tenth ? 10 : 1] : (units[unitName] ?? ['', 1]);
    const start = match.index;
    return [{ start, end: start + whole.length, text: whole, value: value * each, step: each, unit, rough: 'about' }];
  });
}

const isDate = (text: string, start: number, end: number): boolean =>
  /^(?:19|20)\d{2}[ ]?年/.test(text.slice(start, end + 2)) ||
  /^[ ]?(?:年(?![产均度用增]|利润)|月|日(?![均产])|时|点(?![几多])|分钟?(?!之)|号|期|届|次|周年|世纪)/.test(
    text.slice(end, end + 4),
  ) ||
  /[:：]\d{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /^[:：]\d/.test(text.slice(end, end + 2));
