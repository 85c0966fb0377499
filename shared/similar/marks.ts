import { readChineseNumber } from '../numbering/index.ts';

/** What makes two texts of one form different news: which edition, period, phase, year, and what kind of text. */
export interface Marks {
  /** 届, 期, 批, 轮, 次 with their numbers: “届12”. */
  readonly ordinals: readonly string[];
  /** Quarters, halves, months and weeks that are reported on. */
  readonly periods: readonly string[];
  /** Phases of a project. */
  readonly phases: readonly string[];
  /** Whether the headline opens a fair or closes it. */
  readonly acts: readonly string[];
  /** Years in the headline. */
  readonly years: readonly string[];
  /** 解读, 征求意见稿, 预告 …; empty for plain news. */
  readonly kinds: readonly string[];
}

/** A number in digits or in Chinese; text that is none stays. */
function numberOf(text: string): string {
  if (/^\d+$/.test(text)) return String(Number(text));
  if (text === '首') return '1';
  const value = text === '' ? null : readChineseNumber(text);
  return value === null ? text : String(value);
}

const ordinal =
  /第([一二三四五六七八九十]{1,3}|\d{1,4})(届|期|批|轮|次|号|场|站)|(?<!第)([一二三四五六七八九十首]|\d{1,3})批(?=[\u4e00-\u9fff])/g;
const period =
  /(?:第)?([一二三四1-4])季度|([上下])半年|前([一二三四五六七八九十]{1,2}|\d{1,2})个?月|(?:1|一)[-—~至—](\d{1,2})月|(?<!\d)(\d{1,2})月份|第([一二三四五六七八九十]{1,3}|\d{1,2})周/g;
/** A month that a headline reports on: 5月运行简报, but not 10月交付. */
const reportedMonth =
  /(?<![\d—~至-])(\d{1,2})月(?=运行|开行|进出口|外贸|用电|销量|产量|数据|快报|简报|月报|经济|工业)/g;
const phase = /([一二三四五六七八九首]|\d)期(?!间|待|望|货|限|权|刊|满|末|初)/g;
const act = /(开幕|启幕|拉开帷幕)|(?:闭幕|落幕|收官)/g;
const year = /(?<!\d)(20\d\d)(?:年|[-—~至](?=20\d\d)|(?=版))/g;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/解读|图解|一图看懂|读懂|答记者问|问答|政策说明|专家谈|怎么[看用办干]/, '解读'],
  [/征求意见|意见稿|公开征集/, '征求意见'],
  [/将于|即将|(?:将|将在[^,。]{1,12})(?:举行|举办|召开|开幕|亮相)|倒计时|预告|明[日天]|拟于|筹备/, '预告'],
  [/(?:今年|年内|明年)(?:预计|计划|力争|将|拟)|预计(?:今年|明年|全年|20\d\d年)/, '展望'],
  [/综述|回眸|观察|述评|盘点|评论|专访|侧记|启示|回访|纪实|探访|走进|手记/, '评述'],
  [/(?:调查|事故)报告|处理结果/, '调查'],
];

/** What is explained is a document; other news that is told in questions and answers, or in one picture, is told there. */
const explained = /《|政策|措施|办法|意见|方案|规划|条例|规定|细则|通知|纲要|标准|[\d十]条/;

function kindsOf(headline: string, opening: string): string[] {
  const found = kinds.filter(([pattern]) => pattern.test(headline)).map(([, kind]) => kind);
  return explained.test(opening) ? found : found.filter((kind) => kind !== '解读');
}

function all(pattern: RegExp, text: string, name: (match: RegExpMatchArray) => string): string[] {
  return [...new Set([...text.matchAll(pattern)].map(name))];
}

/** Reads the marks of a folded headline and lead. */
export function marksOf(headline: string, lead: string): Marks {
  const opening = `${headline}\n${lead}`;
  return {
    ordinals: all(ordinal, opening, (match) => `${match[2] ?? '批'}${numberOf(match[1] ?? match[3] ?? '')}`),
    periods: [
      ...all(period, opening, periodName),
      ...all(reportedMonth, headline, ([, month]) => `${Number(month)}月`),
    ],
    phases: phasesOf(headline).length > 0 ? phasesOf(headline) : phasesOf(lead),
    acts: all(act, headline, ([, opening]) => (opening === undefined ? '闭幕' : '开幕')),
    years: all(year, headline, (match) => match[1] ?? ''),
    kinds: kindsOf(headline, opening),
  };
}

const phasesOf = (text: string): string[] => all(phase, text, (match) => numberOf(match[1] ?? ''));

function periodName(match: RegExpMatchArray): string {
  const [, quarter, half, months, span, month, week] = match;
  if (quarter !== undefined) return `${numberOf(quarter)}季度`;
  if (half !== undefined) return `${half}半年`;
  if (months !== undefined) return `前${numberOf(months)}月`;
  if (span !== undefined) return `前${span}月`;
  return month === undefined ? `第${numberOf(week ?? '')}周` : `${Number(month)}月`;
}

/** What the two texts say otherwise of themselves, in words; null when nothing. */
export function markConflict(a: Marks, b: Marks): string | null {
  const ordinals = conflictOfNumbers(a.ordinals, b.ordinals);
  if (ordinals !== null) return ordinals;
  if (areApart(a.periods, b.periods)) return `${a.periods.join('、')}与${b.periods.join('、')}`;
  if (areApart(a.phases, b.phases)) return `${a.phases.join('、')}期与${b.phases.join('、')}期`;
  if (areApart(a.acts, b.acts)) return `${a.acts.join('、')}与${b.acts.join('、')}`;
  if (areApart(a.years, b.years)) return `${a.years.join('、')}年与${b.years.join('、')}年`;
  if (a.kinds.join() !== b.kinds.join()) return [...a.kinds, ...b.kinds].join('、');
  return null;
}

const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each));

/** 第12届 against 第13届, but not 第12届 against 第2批. */
function conflictOfNumbers(a: readonly string[], b: readonly string[]): string | null {
  for (const each of a) {
    const same = b.filter((other) => other.charAt(0) === each.charAt(0));
    const own = a.filter((other) => other.charAt(0) === each.charAt(0));
    if (areApart(own, same)) return `${own.join('、')}与${same.join('、')}`;
  }
  return null;
}
