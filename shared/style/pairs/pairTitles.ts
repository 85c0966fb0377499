export interface TitlePair {
  readonly open: TitleMark;
  readonly close: TitleMark;
  /** How many titles are around it. */
  readonly depth: number;
}

export interface TitleMark {
  readonly start: number;
  readonly end: number;
}

export interface Titles {
  readonly pairs: readonly TitlePair[];
  readonly strays: readonly TitleMark[];
}

const mark = /《|》|〈|〉|<<|>>|＜＜|＞＞|<|>|＜|＞|≪|≫|«|»/g;
const openings = '《〈<＜≪«';
/** A mark that means “less” or “greater” elsewhere is a title mark only with a Chinese partner, or doubled. */
const isSure = (text: string): boolean => text.length === 2 || '《》〈〉≪≫«»'.includes(text);

/** The number of open marks that are remembered; beyond it a text is no prose. */
const mostOpen = 50;

/** Pairs title marks, those that are typed with < and > too. */
export function pairTitles(text: string, isProtected: (start: number, end: number) => boolean): Titles {
  const pairs: TitlePair[] = [];
  const strays: TitleMark[] = [];
  const open: (TitleMark & { readonly isSure: boolean })[] = [];
  mark.lastIndex = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const here = { start: match.index, end: match.index + match[0].length, isSure: isSure(match[0]) };
    if (isProtected(here.start, here.end)) continue;
    if (openings.includes(match[0].charAt(0))) {
      if (here.isSure || /^[\u4e00-\u9fff]/.test(text.charAt(here.end))) open.push(here);
      if (open.length > mostOpen) strays.push(...sureOnes(open.splice(0, 1)));
      continue;
    }
    const partner = open.findLastIndex((one) => one.isSure || here.isSure || isShort(text, one.end, here.start));
    const opening = open[partner];
    if (opening) {
      strays.push(...sureOnes(open.splice(partner + 1)));
      open.pop();
      pairs.push({ open: opening, close: here, depth: open.filter((one) => one.isSure).length });
    } else if (here.isSure) strays.push(here);
  }
  strays.push(...sureOnes(open));
  return { pairs, strays: strays.sort((a, b) => a.start - b.start) };
}

const sureOnes = (marks: readonly (TitleMark & { readonly isSure: boolean })[]): TitleMark[] =>
  marks.filter((one) => one.isSure);

/** Whether what stands between two single marks reads like a title: <规划>. */
function isShort(text: string, start: number, end: number): boolean {
  return end - start <= 60 && /[\u4e00-\u9fff”）]$/.test(text.slice(start, end));
}
