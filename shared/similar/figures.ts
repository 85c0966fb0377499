import { multiples, readChineseNumber } from '../numbering/index.ts';

/** A number of a text with what it counts. */
export interface Figure {
  /** What kind of thing is measured; only figures of one kind are compared. */
  readonly kind: string;
  /** In the kind's unit. */
  readonly value: number;
  /** Digits as written, without zeros before: 151.17 has five, 500 three. */
  readonly digits: number;
  /** Those of them before the zeros at the end of a whole number: 500 has one. */
  readonly telling: number;
  /** Said to be about so much: 超500亿元, 约20亿元. */
  readonly isAbout: boolean;
  /** How much more it may be: 70余万 is less than 80万. In the kind's unit. */
  readonly over: number;
  /** What it is a figure of, by the words before it and behind it (投资, 进出口, 个项目 …); empty where none is there. */
  readonly about: readonly string[];
  /** As it stands. */
  readonly text: string;
  /** How much it says: a long odd number more than a short round one. */
  readonly weight: number;
}

/** Those that stand before a unit; longer ones first, so that 万亿 is not read as 万. */
const multipleNames = ['万亿', '千亿', '百亿', '亿', '百万', '千万', '万', '千'];

/** Unit as written → kind and how many of the kind's unit it is. */
const units: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  元: ['元', 1],
  人民币: ['元', 1],
  美元: ['美元', 1],
  美金: ['美元', 1],
  欧元: ['欧元', 1],
  日元: ['日元', 1],
  港元: ['港元', 1],
  港币: ['港元', 1],
  gwh: ['电量', 1e6],
  吉瓦时: ['电量', 1e6],
  mwh: ['电量', 1e3],
  兆瓦时: ['电量', 1e3],
  kwh: ['电量', 1],
  度: ['电量', 1],
  千瓦时: ['电量', 1],
  gw: ['功率', 1e6],
  吉瓦: ['功率', 1e6],
  mw: ['功率', 1e3],
  兆瓦: ['功率', 1e3],
  kw: ['功率', 1],
  千瓦: ['功率', 1],
  亩: ['面积', 2000 / 3],
  平方米: ['面积', 1],
  平米: ['面积', 1],
  m2: ['面积', 1],
  公顷: ['面积', 1e4],
  平方公里: ['面积', 1e6],
  km2: ['面积', 1e6],
  吨: ['吨', 1],
  载重吨: ['吨', 1],
  标箱: ['标箱', 1],
  标准箱: ['标箱', 1],
  teu: ['标箱', 1],
  公里: ['长度', 1e3],
  千米: ['长度', 1e3],
  km: ['长度', 1e3],
  米: ['长度', 1],
  英寸: ['英寸', 1],
  纳米: ['纳米', 1],
  nm: ['纳米', 1],
  立方米: ['体积', 1],
  标准立方米: ['体积', 1],
  标方: ['体积', 1],
  '%': ['%', 1],
  个百分点: ['百分点', 1],
};

/** Yuan that a unit of a currency has cost since 2005, the least and the most. */
const yuanOf: Readonly<Record<string, readonly [least: number, most: number]>> = {
  元: [1, 1],
  美元: [6, 8.3],
  欧元: [6.5, 11.2],
  港元: [0.76, 1.07],
  日元: [0.044, 0.085],
};

const unitNames = Object.keys(units).sort((a, b) => b.length - a.length);
const figure = new RegExp(
  `(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二三四五六七八九两十百零〇]+)(余|多)?(${multipleNames.join('|')})?(余|多)?(${unitNames.join('|')}|[a-z]{1,4}|[\\u4e00-\\u9fff])?`,
  'g',
);

/** What is counted by numbers written in Chinese: other such numbers are parts of words. */
const counted = new Set([...'个家名项条亩吨人台套件辆座栋户所元']);

/** Ends of words before a figure that name one thing; others name one by each two characters. */
const labels = new Map([
  ...['投资', '资总', '总金'].map((end) => [end, '投资'] as const),
  ...['占地', '用地'].map((end) => [end, '占地'] as const),
  ...['产能', '年产', '可产', '形成'].map((end) => [end, '年产'] as const),
  ...['产值', '收入', '营收'].map((end) => [end, '产值'] as const),
]);
/** What stands between such words and the figure. */
const fillers = new Set(['规模', '突破', '合计', ...'约近超逾达为额至到共过增']);

/** Calendar figures say when; marks and days are read elsewhere. */
const calendar = new Set(['年', '月', '日', '号', '时', '点', '届', '期', '季', '周', '分', '秒', '岁']);

/** The figures of a folded text that are more than a date. */
export function figuresOf(text: string): Figure[] {
  const found = new Map<string, Figure>();
  for (const match of text.matchAll(figure)) {
    const read = readFigure(match, text);
    if (read !== null && !found.has(`${read.kind} ${read.value}`)) found.set(`${read.kind} ${read.value}`, read);
  }
  return [...found.values()];
}

function readFigure(match: RegExpExecArray, text: string): Figure | null {
  const [whole, number = '', over, multiple, overToo, unit = ''] = match;
  if (multiple === undefined && (calendar.has(unit) || (unit === '' && /^(?:19|20)\d\d$/.test(number)))) return null;
  const plain = inDigits(number, multiple !== undefined, unit);
  if (plain === null) return null;
  const [kind, factor] = units[unit] ?? (multiple?.endsWith('亿') && isMoneyAfter(unit) ? ['元', 1] : [unit, 1]);
  const digits = plain.replace('.', '').replace(/^0+/, '');
  const value = Number(plain) * (multiple === undefined ? 1 : (multiples[multiple] ?? 1)) * factor;
  if (!Number.isFinite(value) || value === 0) return null;
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const behind = text.slice(match.index + whole.length, match.index + whole.length + 12);
  const isAbout = /[超近约逾]过?$/.test(before);
  const telling = plain.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
  const isOver = over !== undefined || overToo !== undefined;
  const weight = weightOf(kind, value, telling, multiple !== undefined);
  return {
    kind,
    value,
    digits: digits.length,
    telling,
    isAbout,
    over: isOver ? value / Number(digits.slice(0, telling)) : 0,
    about: aboutOf(before, kind, behind),
    text: whole,
    weight,
  };
}

/** “总投资超936亿” leaves its unit out. */
const isMoneyAfter = (unit: string): boolean => !/^[支只件片颗块立株羽枚吨千瓦]$/.test(unit);

/** The number as digits; null for one in Chinese that may count nothing. */
function inDigits(number: string, hasMultiple: boolean, unit: string): string | null {
  if (/\d/.test(number)) return number.replaceAll(',', '');
  const isNumber = number.length > 1 ? hasMultiple || counted.has(unit) : hasMultiple && counted.has(unit);
  const value = isNumber ? readChineseNumber(number) : null;
  return value === null ? null : String(value);
}

function withoutFillers(text: string): string {
  let end = text.length;
  for (;;) {
    if (fillers.has(text.slice(end - 1, end))) end -= 1;
    else if (fillers.has(text.slice(end - 2, end))) end -= 2;
    else return text.slice(0, end);
  }
}

const isHan = (text: string, length: number): boolean => text.length === length && /^[\u4e00-\u9fff]+$/.test(text);

/** The words before a figure and behind it, each with its kind. Shares grow of many things: more of theirs is told by. */
function aboutOf(before: string, kind: string, behind: string): string[] {
  const bare = withoutFillers(before);
  const length = kind === '%' ? 4 : 2;
  const end = bare.slice(-length);
  const said =
    labels.get((bare.endsWith('地面积') ? bare.slice(0, -2) : bare).slice(-2)) ?? (isHan(end, length) ? end : '');
  const next = /^(?:[\u4e00-\u9fff]{2}|[ -]?[a-z]{3,})/.exec(behind)?.[0].replace(/^[ -]/, '') ?? '';
  return [...(said === '' ? [] : [`${said} ${kind}`]), ...(next === '' ? [] : [`${kind} ${next}`])];
}

function weightOf(kind: string, value: number, digits: number, isLarge: boolean): number {
  const byDigits = [0.2, 0.5, 1, 1.7, 2.2][Math.min(digits, 4)] ?? 0.2;
  if (kind === '') return byDigits * 0.5;
  if (kind === '%' || kind === '百分点') return byDigits * 0.7;
  return isLarge || value >= 30 ? byDigits : byDigits * 0.6;
}

/** Whether two figures are the same, or one is the other rounded. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return isSameMoney(a, b);
  if (a.value === b.value) return true;
  if (isAround(a, b) || isAround(b, a)) return true;
  if (Math.abs(a.value - b.value) > 0.06 * Math.max(a.value, b.value)) return false;
  const [rough, fine] = a.digits <= b.digits ? [a, b] : [b, a];
  return rough.digits >= 2 && roundTo(fine.value, rough.digits) === roundTo(rough.value, rough.digits);
}

/** Amounts of two currencies that may be one: 3亿美元 and 约20亿元. */
function isSameMoney(a: Figure, b: Figure): boolean {
  const [one, other] = [yuanOf[a.kind], yuanOf[b.kind]];
  if (one === undefined || other === undefined || !a.about.some((each) => isSaidOf(each, b))) return false;
  return a.value * one[1] >= b.value * other[0] && a.value * one[0] <= b.value * other[1];
}

/** The same words stand before both amounts, in whatever currency. */
const isSaidOf = (about: string, { about: others }: Figure): boolean => {
  const [said = ''] = about.split(' ');
  return yuanOf[said] === undefined && others.some((other) => other.startsWith(`${said} `));
};

/** 超500亿元 is said of 508亿元 too: a round figure that is marked as such. */
const isAround = (round: Figure, exact: Figure): boolean =>
  (exact.value >= round.value && exact.value < round.value + round.over) ||
  ((round.isAbout || round.over > 0) &&
    round.telling <= 2 &&
    Math.abs(round.value - exact.value) <= 0.02 * exact.value);

const roundTo = (value: number, digits: number): number => Number(value.toPrecision(Math.min(digits, 15)));
