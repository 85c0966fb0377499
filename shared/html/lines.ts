import { withoutForbidden } from '../text/hygiene.ts';
import type { HtmlBlock, HtmlMarks, HtmlRun } from './blocks.ts';
import { sameMarks } from './marks.ts';

/** What a line of text becomes. */
export type LineKind =
  | { readonly type: 'paragraph' | 'quote' }
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'item'; readonly ordered: boolean; readonly number: number | null; readonly isInner: boolean };

/** Gathers text into lines, and lines and other blocks into a list of blocks. */
export interface Lines {
  readonly blocks: HtmlBlock[];
  /** What the line that is being gathered becomes, and those behind it. */
  kind: LineKind;
  text(text: string, marks: HtmlMarks): void;
  /** Ends the line; a line without text is nothing. */
  endLine(): void;
  add(block: HtmlBlock): void;
  /** Adds a picture: before the line where that has no text yet, else behind it. */
  addBeside(picture: HtmlBlock): void;
}

/** Unseen in print, and in the way of a search: spaces of no width, hyphens that are not there, marks of order. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]|\u034F/g;
const lineEnds = /[\v\f\u2028\u2029]/g;

/** A foreign text without what nobody sees in it. */
export const seen = (text: string): string => withoutForbidden(text.replace(unseen, ''));

export function createLines(): Lines {
  const blocks: HtmlBlock[] = [];
  let line: HtmlRun[] = [];
  let beside: HtmlBlock[] = [];
  /** The list that further items join; only where nothing came between. */
  let open: { items: HtmlRun[][]; ordered: boolean; next: number | null } | null = null;

  const addItem = (kind: LineKind & { type: 'item' }, runs: HtmlRun[]): void => {
    const isNext = kind.number === null || kind.number === open?.next;
    if (open && (kind.isInner || (open.ordered === kind.ordered && isNext))) {
      open.items.push(runs);
      if (!kind.isInner && kind.number !== null) open.next = kind.number + 1;
      return;
    }
    const first = kind.number ?? 1;
    open = { items: [runs], ordered: kind.ordered, next: kind.number === null ? null : first + 1 };
    const start = kind.ordered && first !== 1 ? { start: first } : {};
    blocks.push({ type: 'list', ordered: kind.ordered, ...start, items: open.items });
  };
  const lines: Lines = {
    blocks,
    kind: { type: 'paragraph' },
    text: (text, marks) => {
      const clean = seen(text.replace(lineEnds, '\n'));
      if (clean !== '') line.push({ t: clean, ...marks });
    },
    endLine: () => {
      const runs = line.length === 0 ? [] : tidyRuns(line);
      line = [];
      const { kind } = lines;
      if (runs.length > 0 && kind.type === 'item') addItem(kind, runs);
      else if (runs.length > 0 && kind.type !== 'item') {
        open = null;
        blocks.push({ ...kind, runs });
      }
      if (beside.length === 0) return;
      open = null;
      blocks.push(...beside);
      beside = [];
    },
    add: (block) => {
      lines.endLine();
      open = null;
      blocks.push(block);
    },
    addBeside: (picture) => {
      if (line.some((run) => run.t.trim() !== '')) beside.push(picture);
      else lines.add(picture);
    },
  };
  return lines;
}

/** White space between two texts: one space, or `\n` where a line of the source was broken, with the marks it stood in. */
interface Gap {
  readonly space: string;
  readonly marks: HtmlMarks;
}

/**
 * Runs as they are printed: white space is one space, none at the ends of the line, none where a line of the source was
 * broken between two Chinese characters; neighbours with the same marks are one.
 */
export function tidyRuns(runs: readonly HtmlRun[]): HtmlRun[] {
  const result: HtmlRun[] = [];
  let gap: Gap | null = null;
  for (const { t, ...marks } of runs) {
    const text = collapse(t);
    const start = isSpace(text.at(0)) ? 1 : 0;
    const end = text.length > 1 && isSpace(text.at(-1)) ? text.length - 1 : text.length;
    if (start === 1) gap = joinGaps(gap, { space: text.slice(0, 1), marks });
    const inner = text.slice(start, end).replaceAll('\n', ' ');
    const words = result.length === 0 ? inner.trimStart() : inner;
    if (words === '') continue;
    addRun(result, { t: words, ...marks }, gap);
    gap = end < text.length ? { space: text.slice(end), marks } : null;
  }
  for (let last = result.pop(); last; last = result.pop()) {
    const t = last.t.trimEnd();
    if (t === '') continue;
    result.push({ ...last, t });
    break;
  }
  return result;
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\n';

/** Stretches of white space as one space or line feed; none where a line was broken between Chinese characters. */
const collapse = (text: string): string =>
  text
    .replace(/[\t\r \u00A0\u1680\u2000-\u200A\u202F\u205F]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/(?<=[\p{scx=Han}\u3000-\u303F\uFF00-\uFFEF])\n(?=[\p{scx=Han}\u3000-\u303F\uFF00-\uFFEF])/gu, '');

/** Two stretches of white space as one, with the marks of the first; a line end stays one. */
const joinGaps = (first: Gap | null, second: Gap): Gap =>
  first === null ? second : { space: first.space === '\n' ? '\n' : second.space, marks: first.marks };

function addRun(result: HtmlRun[], run: HtmlRun, gap: Gap | null): void {
  const last = result.at(-1);
  if (last && gap && !(gap.space === '\n' && isBroken(last.t, run.t)))
    joinRun(result, { ...marksOfGap(last, run, gap), t: ' ' });
  joinRun(result, run);
}

function joinRun(result: HtmlRun[], run: HtmlRun): void {
  const last = result.at(-1);
  if (last && sameMarks(last, run)) result[result.length - 1] = { ...last, t: last.t + run.t };
  else result.push(run);
}

/** A space keeps its marks where it parts two texts with different ones; at the edge of a link it is no part of it. */
function marksOfGap(last: HtmlRun, run: HtmlRun, { marks }: Gap): HtmlMarks {
  if (sameMarks(last, run)) return last;
  if (marks.href === undefined || last.href === run.href) return marks;
  return last.href === undefined ? last : run;
}

/** Whether a line end between two texts only broke a line of the source. */
const isBroken = (before: string, after: string): boolean =>
  collapse(`${before.slice(-2)}\n${after.slice(0, 2)}`).indexOf('\n') < 0;
