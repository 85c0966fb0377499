import { isAscii, isChineseMark, isDigit, isHan, isLineEdge, isSpace } from '../passage/characters.ts';
import { isBetweenHalves, isLikeHeadline, lengthOfHalf } from '../passage/halves.ts';
import type { Passage } from '../passage/passage.ts';
import { type Hit, newsroomPractice, type Rule } from '../rule.ts';

export const storedSpace: Rule = {
  id: 'stored-space',
  level: 'error',
  name: { zh: '多余的空格', en: 'Stored spaces' },
  clause: {
    zh: '中文与数字、字母、标点之间不打空格，间隙由排版留出；标题两半之间的空格除外。',
    en: 'No space between Chinese and digits, Latin letters or marks: the layout makes the gap. The space between the halves of a headline stays.',
  },
  message: { zh: '这里不用空格。', en: 'No space is needed here.' },
  standard: newsroomPractice,
  examples: [
    { before: '签约 60 个', after: '签约60个' },
    { before: '　　项目已开工，　　预计明年投产', after: '项目已开工，预计明年投产' },
    { before: '《 工作方案 》印发', after: '《工作方案》印发' },
    { before: '增长 5 %左右', after: '增长5%左右' },
    { before: '打造 “双创” 高地', after: '打造“双创”高地' },
    { before: '集中开工 60 个项目', after: '集中开工60个项目', field: 'headline' },
    { before: '云岭新区项目签约　　总投资86亿元', after: '云岭新区项目签约 总投资86亿元', field: 'headline' },
  ],
  check(passage) {
    const hits: Hit[] = [];
    const { text } = passage;
    for (let start = 0; start < text.length; start += 1) {
      if (!isSpace(text, start)) continue;
      let end = start + 1;
      while (end < text.length && isSpace(text, end)) end += 1;
      const after = wanted(passage, start, end);
      if (after !== null && after !== text.slice(start, end)) hits.push({ start, end, after });
      start = end;
    }
    return hits;
  },
};

/** 新华社云岭9月3日电 …, 本报讯 … */
const dateline = /(?:日电|报讯|网讯|社电)$/;
/** … 本报记者 某某摄 behind the text, 来源：云岭日报 作者：某某, 联系人：某某 电话：… */
const signature =
  /^(?:本报|记者|见习记者|通讯员|摄影|编辑|责编|作者|审核|校对|来源|电话|传真|邮箱|邮编|网址|地址|联系人)/;

/** 图1 园区规划图, 第一章 总则: the number of a figure or a chapter, with its name behind it. */
const caption =
  /(?:^|[\n（(《])(?:[图表](?:\d{1,3}(?:[-—.]\d{1,3})?|[一二三四五六七八九十]{1,3})|附[件表图录]\d{0,3}|专栏\d{1,3}|第[一二三四五六七八九十百\d]{1,4}[章节条篇编部分])$/;

/** （原标题：稳投资 促转型） */
const heading = /标题[：:][^，。；）)\n]{0,50}$/;

/** 到2025年 建成…: a date is no half of a headline. */
const date =
  /(?:^|[\n，。；：])(?:到|截至|自|从|预计|计划)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?<=[年月日])[底初末]?$/;

/** 总 投 资10亿元: characters that are set apart one by one. */
function isLetterSpaced(text: string, field: string, start: number, end: number): boolean {
  if ((field !== 'lead' && field !== 'detail') || end - start > 1 || !isHan(text, start - 1) || !isHan(text, end))
    return false;
  const around = text.slice(Math.max(0, start - 4), end + 4);
  return (
    /[\u4e00-\u9fff] [\u4e00-\u9fff] [\u4e00-\u9fff]/.test(around) &&
    !/记者|通讯员|作者|编辑/.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** What should stand in place of the space text[start, end); null where that is not ours to say. */
function wanted({ text, field }: Passage, start: number, end: number): string | null {
  if (isLineEdge(text, start - 1) || isLineEdge(text, end)) return '';
  if (field === 'contents' && text.slice(start, end).includes('\t')) return null;
  if (dateline.test(text.slice(Math.max(0, start - 3), start)) || signature.test(text.slice(end, end + 4))) return null;
  if (heading.test(text.slice(Math.max(0, start - 60), start))) return oneSpace(text, start, end);
  if (caption.test(text.slice(Math.max(0, start - 12), start))) return oneSpace(text, start, end);
  if (date.test(text.slice(Math.max(0, start - 24), start)) && (field === 'lead' || field === 'detail')) return '';
  if (isLetterSpaced(text, field, start, end)) return '';
  if (isHan(text, start - 1) && isHan(text, end)) return betweenHan(text, field, start, end);
  if (!isUnneeded(text, start, end)) return null;
  if (isLikeHeadline(text, field) && isBetweenHalves(text, start, end)) return oneSpace(text, start, end);
  return '';
}

const oneSpace = (text: string, start: number, end: number): string =>
  end - start > 1 || text.charAt(start) === '\t' ? ' ' : text.slice(start, end);

/** Beside a Chinese mark, and between Chinese and digits, letters, or marks that ought to be Chinese. */
function isUnneeded(text: string, start: number, end: number): boolean {
  const left = start - 1;
  if (isChineseMark(text, left) || isChineseMark(text, end)) return true;
  const before = text.charAt(left);
  const behind = text.charAt(end);
  if (isHan(text, left))
    return isAscii(text, end) || text.startsWith('..', end) || ',;:!?)(<"\'%'.includes(behind) || isLastStop(text, end);
  if (isHan(text, end)) return isAscii(text, left) || ',;:!?)(>"\'%℃'.includes(before);
  if (isDigit(text, left) && '%％‰℃'.includes(behind)) return true;
  return (before === ')' && isLastStop(text, end)) || isBeforeMark(text, start, end);
}

/** 增长5% ! and 达20GW , in Chinese: no language has a space there. */
function isBeforeMark(text: string, start: number, end: number): boolean {
  if (!',;:!?'.includes(text.charAt(end)) || !/[A-Za-z\d%℃)"]/.test(text.charAt(start - 1))) return false;
  return /[\u4e00-\u9fff]/.test(text.slice(Math.max(0, start - 12), end + 12));
}

const isLastStop = (text: string, at: number): boolean => text.charAt(at) === '.' && isLineEdge(text, at + 1);

const shortest = 4;

/**
 * Two Chinese words with a space between: halves of a headline, lines of verse, names that stand apart. Only a single space that cuts
 * a short piece off a sentence is surely a slip: 泉州市 举行签约大会.
 */
function betweenHan(text: string, field: string, start: number, end: number): string | null {
  if (
    end - start === 1 &&
    /^[的等和与及了也]/.test(text.slice(end, end + 1)) &&
    (field === 'lead' || field === 'detail')
  )
    return '';
  if (isWithinSentence(text, field, start, end)) return '';
  const left = lengthOfHalf(text, start - 1, -1);
  const right = lengthOfHalf(text, end, 1);
  const isSlip =
    (field === 'lead' || field === 'detail') &&
    Math.min(left, right) < shortest &&
    Math.max(left, right) >= shortest &&
    !isApart(text, start - left - 1) &&
    !isApart(text, end + right) &&
    !isByline(text, start - left, start);
  if (isSlip) return '';
  return oneSpace(text, start, end);
}

/** 由 云岭集团, 云岭集团 承建, and in a text with full stops 8个 特色园区: what goes on without a break. */
function isWithinSentence(text: string, field: string, start: number, end: number): boolean {
  if (end - start > 1 || (field !== 'lead' && field !== 'detail')) return false;
  return (
    '由与和对向从的及被把'.includes(text.charAt(start - 1)) ||
    /^(?:投资建设|承建|承办|主办|联合主办|共同主办|投资兴建)/.test(text.slice(end, end + 4)) ||
    (/\d[个家项条座台套名处]$/.test(text.slice(Math.max(0, start - 2), start)) && /[。；]/.test(text))
  );
}

/** Whether another space, or a bracket, ends the piece: several spaces are meant. */
const isApart = (text: string, at: number): boolean => !isLineEdge(text, at) && isSpace(text, at);

/** 晚报讯 …, 记者 某某, and names in brackets. */
function isByline(text: string, start: number, end: number): boolean {
  const left = text.slice(start, end);
  return /(?:讯|电|记者|通讯员|作者|编辑|摄影|供图|责编|文|图)$/.test(left) || /[（(][^）)]{0,40}$/.test(left);
}
