import type { Headline } from '../fields/headline.ts';
import { classWords } from '../page/classWords.ts';
import { readLabels } from '../page/labels.ts';
import { ancestorsOf, isWithin, type Line, type Page } from '../page/page.ts';
import { compared } from '../page/tidy.ts';
import { isCertainHeading, isEditorLine, isSectionHeading, isSentence } from '../page/wording.ts';
import { isMarkedCaption } from './captions.ts';
import { holderOf } from './chooseBody.ts';
import { isContentPicture } from './pictures.ts';

/** The lines of an article, in order. */
export interface Selection {
  readonly lines: readonly number[];
  /** Lines in the article's reach that were left out, by reason. */
  readonly bylines: number;
  readonly tails: number;
}

/** Lines before the first sentence that may belong to the text. */
const mostLeadIns = 80;

interface Reach {
  readonly page: Page;
  readonly chrome: Uint8Array;
  readonly body: number;
  readonly headline: Headline;
}

/** Chooses the lines of the article from those of the body's element and what belongs to it around it. */
export function selectLines(page: Page, chrome: Uint8Array, body: number, headline: Headline): Selection {
  const reach: Reach = { page, chrome, body, headline };
  const start = headline.last + 1;
  const all = page.lines.map((_, at) => at).filter((at) => at >= start);
  const inside = all.filter((at) => isWithin(page, page.lines[at]?.block ?? 0, body) && isKept(reach, at));
  const cut = cutBehindEditor(reach, cutTail(reach, inside));
  const told = cut.filter((at) => massAt(page, at) > 0);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return { lines: cut, bylines: 0, tails: inside.length - cut.length };
  const lines = [
    ...all.filter((at) => at < first && at >= first - mostLeadIns && isLeadIn(reach, at, first, cut)),
    ...cut.filter((at) => at >= first && (at <= last || isPartOf(reach, at, last))),
    ...followers(reach, last),
  ];
  const kept = withoutRepeats(page, withoutHeadline(page, lines, headline.text));
  return { lines: kept, bylines: all.filter((at) => at < first).length, tails: inside.length - cut.length };
}

const massAt = (page: Page, at: number): number => {
  const line = page.lines[at];
  return line?.mass ?? 0;
};

function isKept({ page, chrome }: Reach, at: number): boolean {
  const line = page.lines[at];
  if (!line || chrome[at] === 1) return false;
  if (line.kind === 'picture') return isContentPicture(line);
  if (line.kind === 'table') return true;
  if (line.isJunk) return false;
  return line.linkLength <= line.length * 0.7 || isSentence(line.text) || /^附件/.test(line.text);
}

/** Cuts at the heading of what is no article: the rest of its box, and where it stands among the paragraphs, all behind it. */
function cutTail({ page, body }: Reach, lines: readonly number[]): readonly number[] {
  const kept: number[] = [];
  const total = lines.reduce((sum, at) => sum + massAt(page, at), 0);
  let mass = 0;
  let closed = -1;
  for (const at of lines) {
    const line = page.lines[at];
    if (!line) continue;
    if (closed >= 0 && isWithin(page, line.block, closed)) continue;
    if (line.kind === 'text' && isSectionHeading(line.text) && (isCertainHeading(line.text) || mass > total * 0.95)) {
      if (mass === 0) continue;
      closed = boxOf(page, line.block, body);
      if (closed === body) break;
      continue;
    }
    mass += massAt(page, at);
    kept.push(at);
  }
  return kept;
}

/** Cuts what stands in other boxes behind the editor's name, where most of the text is before it. */
function cutBehindEditor({ page, body }: Reach, lines: readonly number[]): readonly number[] {
  const first = lines.find((at) => massAt(page, at) > 0);
  if (first === undefined) return lines;
  const end = page.lines.findIndex(
    ({ block, text }, at) => at > first && isWithin(page, block, body) && isEditorLine(text),
  );
  const before = lines.filter((at) => at < end);
  const last = page.lines[before.findLast((at) => massAt(page, at) > 0) ?? -1];
  const massOf = (all: readonly number[]): number => all.reduce((sum, at) => sum + massAt(page, at), 0);
  if (!last || massOf(before) * 2 < massOf(lines)) return lines;
  const holder = holderOf(page, last.block);
  return lines.filter((at) => {
    const other = holderOf(page, page.lines[at]?.block ?? 0);
    return (
      at < end || other === holder || (hasClass(page, other) && signature(page, other) === signature(page, holder))
    );
  });
}

/** The largest element around a heading that begins with it; the body where the heading stands between paragraphs. */
function boxOf(page: Page, block: number, body: number): number {
  if (block === body) return body;
  let box = block;
  for (const around of ancestorsOf(page, block)) {
    if (around === body) break;
    box = around;
  }
  const size = (page.lasts[box] ?? box) - box;
  return size > (page.lasts[block] ?? block) - block ? box : body;
}

/** Whether a line before the first sentence belongs to the text. */
function isLeadIn(reach: Reach, at: number, first: number, cut: readonly number[]): boolean {
  const { page, body, headline } = reach;
  const line = page.lines[at];
  const opening = page.lines[first];
  if (!line || !opening || !isKept(reach, at)) return false;
  if (line.kind === 'text' && (line.isByline || isSectionHeading(line.text))) return false;
  const isInside = cut.includes(at);
  const box = boxBeside(page, line.block, opening.block);
  if (hasByline(page, box, at)) return false;
  if (isInside && isAlike(page, line, opening)) return true;
  if (headline.last < 0 && !isInside) return false;
  if (!isInside && !isWithin(page, line.block, regionOf(page, body, headline))) return false;
  if (line.kind !== 'text' || isMarkedCaption(page, line.block)) return true;
  const name = page.elements[line.block]?.name;
  if (name === 'li' && line.length >= 8 && line.linkLength === 0) return true;
  return (
    massAt(page, at) > 0 ||
    (classWords(page.elements[line.block] ?? emptyElement).some((word) => leadWords.has(word)) && line.length >= 12)
  );
}

const emptyElement = { kind: 'element', name: '', attributes: {}, children: [], parent: null } as const;
const leadWords = new Set('lead abstract summary intro daodu zhaiyao teaser description digest'.split(' '));

/** The smallest element that holds body and headline. */
function regionOf(page: Page, body: number, headline: Headline): number {
  const block = page.lines[headline.last]?.block ?? 0;
  if (isWithin(page, block, body)) return body;
  for (const around of ancestorsOf(page, body)) if (isWithin(page, block, around)) return around;
  return 0;
}

/** The largest element around one block that does not hold the other. */
function boxBeside(page: Page, block: number, other: number): number {
  let box = block;
  for (const around of ancestorsOf(page, block)) {
    if (isWithin(page, other, around)) break;
    box = around;
  }
  return box;
}

const hasByline = (page: Page, box: number, at: number): boolean =>
  page.lines
    .slice(Math.max(0, at - mostLeadIns), at + mostLeadIns)
    .some((line) => line.isByline && isWithin(page, line.block, box));

/** Whether a line behind the last sentence still belongs to the text: a signature, a date, a picture; none behind a notice. */
function isPartOf({ page }: Reach, at: number, last: number): boolean {
  const [line, ending] = [page.lines[at], page.lines[last]];
  if (!line || !ending) return false;
  if (line.kind !== 'text') return true;
  if (line.isByline && readLabels(line.text).some(({ kind }) => kind === 'source')) return false;
  return isAlike(page, line, ending) && !page.lines.slice(last + 1, at).some(({ isJunk }) => isJunk);
}

/** Whether two lines are paragraphs of the same element, or of elements of a kind. */
function isAlike(page: Page, a: Line, b: Line): boolean {
  const [holder, other] = [holderOf(page, a.block), holderOf(page, b.block)];
  if (holder === other || page.parents[holder] === other || page.parents[other] === holder) return true;
  return page.parents[holder] === page.parents[other] && signature(page, holder) === signature(page, other);
}

const hasClass = (page: Page, at: number): boolean => (page.elements[at]?.attributes['class'] ?? '') !== '';

const signature = (page: Page, at: number): string =>
  `${page.elements[at]?.name} ${page.elements[at]?.attributes['class'] ?? ''}`;

/** Paragraphs that follow the body's element directly, as where its end was written too soon, and boxes of its kind. */
function followers(reach: Reach, last: number): readonly number[] {
  const { page, body } = reach;
  const parent = page.parents[body] ?? -1;
  if (parent < 0) return [];
  const found: number[] = [];
  for (let at = last + 1; at < page.lines.length; at += 1) {
    const line = page.lines[at];
    if (!line || isWithin(page, line.block, body)) continue;
    const top = boxBeside(page, line.block, body);
    const isOfKind =
      page.elements[top]?.name === 'p' ||
      (signature(page, top) === signature(page, body) && page.elements[body]?.attributes['class']);
    if (page.parents[top] !== parent || !isOfKind || !isKept(reach, at) || isSectionHeading(line.text)) break;
    if (line.kind === 'text' && massAt(page, at) === 0) break;
    found.push(at);
  }
  return found;
}

/** Characters of a line that may repeat a headline. */
const longestHeadline = 300;

/** Without the headline where the text repeats it, in one line or more. */
function withoutHeadline(page: Page, lines: readonly number[], headline: string): readonly number[] {
  const wanted = compared(headline);
  for (let start = 0; start < Math.min(6, lines.length); start += 1) {
    let text = '';
    for (let end = start; end < Math.min(start + 3, lines.length); end += 1) {
      const line = page.lines[lines[end] ?? -1];
      if (line?.kind !== 'text' || line.length > longestHeadline) break;
      text += compared(line.text);
      if (text !== '' && text === wanted) return [...lines.slice(0, start), ...lines.slice(end + 1)];
    }
  }
  return lines;
}

/** Characters from which on the same paragraph twice is one that was repeated. */
const repeated = 30;

function withoutRepeats(page: Page, lines: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  return lines.filter((at) => {
    const line = page.lines[at];
    if (line?.kind !== 'text' || line.length < repeated) return true;
    if (seen.has(line.text)) return false;
    seen.add(line.text);
    return true;
  });
}
