import { multiples } from '../numbering/index.ts';
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
  /** Said to be about so much: 超500亿元, 8000余个. */
  readonly isAbout: boolean;
  /** What is said of it (总投资, 占地 …); empty where nothing is known. */
  readonly label: string;
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
  千瓦时: ['电量', 1],
  gw: ['功率', 1e6],
  吉瓦: ['功率', 1e6],
  mw: ['功率', 1e3],
  兆瓦: ['功率', 1e3],
  kw: ['功率', 1],
  千瓦: ['功率', 1],
  亩: ['亩', 1],
  平方米: ['面积', 1],
  平米: ['面积', 1],
  m2: ['面积', 1],
  公顷: ['面积', 1e4],
  平方公里: ['面积', 1e6],
  km2: ['面积', 1e6],
  吨: ['吨', 1],
  公里: ['长度', 1e3],
  千米: ['长度', 1e3],
  km: ['长度', 1e3],
  米: ['长度', 1],
  英寸: ['英寸', 1],
  纳米: ['纳米', 1],
  nm: ['纳米', 1],
  '%': ['%', 1],
  个百分点: ['百分点', 1],
};

const unitNames = Object.keys(units).sort((a, b) => b.length - a.length);
const figure = new RegExp(
  `(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(余|多)?(${multipleNames.join('|')})?(余|多)?(${unitNames.join('|')}|[a-z]{1,4}|[\\u4e00-\\u9fff])?`,
  'g',
);

/** Words before a figure, nearest first, that say what it is. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/(?:总投资|投资总额|投资额|投资|总金额)(?:约|近|超|超过|达|为|额|规模|达到)*$/, '投资'],
  [/(?:占地|用地|占地面积|用地面积)(?:约|近|超|为|面积)*$/, '占地'],
  [/(?:建筑面积)(?:约|近|超|为)*$/, '建筑面积'],
  [/(?:年产能|产能|年产|可产|形成)(?:约|近|超|为|达)*$/, '年产'],
  [/(?:产值|收入|营收)(?:约|近|超|为|达|超过|突破)*$/, '产值'],
  [/(?:装机容量|装机)(?:约|近|超|为|达)*$/, '装机'],
];

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
  const plain = number.replaceAll(',', '');
  const [kind, factor] = units[unit] ?? (multiple?.endsWith('亿') && isMoneyAfter(unit) ? ['元', 1] : [unit, 1]);
  const digits = plain.replace('.', '').replace(/^0+/, '');
  const value = Number(plain) * (multiple === undefined ? 1 : (multiples[multiple] ?? 1)) * factor;
  if (!Number.isFinite(value) || value === 0) return null;
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const label = labelOf(before, kind, text.slice(match.index + whole.length, match.index + whole.length + 4));
  const isAbout = over !== undefined || overToo !== undefined || /[超近约逾]过?$/.test(before);
  const telling = plain.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
  const weight = weightOf(kind, value, telling, multiple !== undefined);
  return { kind, value, digits: digits.length, telling, isAbout, label, text: whole, weight };
}

/** “总投资超936亿” leaves its unit out. */
const isMoneyAfter = (unit: string): boolean => !/^[支只件片颗块立株羽枚吨千瓦]$/.test(unit);

function labelOf(before: string, kind: string, after: string): string {
  if (kind === '个' && /^(?:重点|重大|招商|产业|签约|开工|亿元)*项目/.test(after)) return '项目数';
  return labels.find(([pattern]) => pattern.test(before))?.[1] ?? '';
}

function weightOf(kind: string, value: number, digits: number, isLarge: boolean): number {
  const byDigits = [0.2, 0.5, 1, 1.7, 2.2][Math.min(digits, 4)] ?? 0.2;
  if (kind === '') return byDigits * 0.5;
  if (kind === '%' || kind === '百分点') return byDigits * 0.7;
  return isLarge || value >= 30 ? byDigits : byDigits * 0.6;
}

/** Whether two figures are the same, or one is the other rounded. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.value === b.value) return true;
  if (isAround(a, b) || isAround(b, a)) return true;
  if (Math.abs(a.value - b.value) > 0.06 * Math.max(a.value, b.value)) return false;
  const [rough, fine] = a.digits <= b.digits ? [a, b] : [b, a];
  return rough.digits >= 2 && roundTo(fine.value, rough.digits) === roundTo(rough.value, rough.digits);
}

/** 超500亿元 is said of 508亿元 too: a round figure that is marked as such. */
const isAround = (round: Figure, exact: Figure): boolean =>
  round.isAbout && round.telling <= 2 && Math.abs(round.value - exact.value) <= 0.02 * exact.value;

const roundTo = (value: number, digits: number): number => Number(value.toPrecision(Math.min(digits, 15)));
