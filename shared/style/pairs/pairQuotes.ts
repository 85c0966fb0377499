import { isChinese, isDigit } from '../passage/characters.ts';

export type QuoteKind = 'double' | 'single';

export interface QuotePair {
  readonly open: number;
  readonly close: number;
  readonly kind: QuoteKind;
  /** How many quotes are around it. */
  readonly depth: number;
}

export interface Quotes {
  readonly pairs: readonly QuotePair[];
  /** Offsets of quotes without a partner. */
  readonly strays: readonly number[];
}

interface Open {
  readonly at: number;
  readonly kind: QuoteKind;
  readonly isStraight: boolean;
}

/** The number of open marks that are remembered; beyond it a text is no prose. */
const mostOpen = 50;

type Protected = (start: number, end: number) => boolean;

/** Pairs quotation marks, curly ones by their direction, straight ones by turns. Apostrophes are none, nor is the mark of
 * inches in 12"晶圆. */
export function pairQuotes(text: string, isProtected: Protected): Quotes {
  const pairs: QuotePair[] = [];
  const strays: number[] = [];
  const open: Open[] = [];
  const close = (index: number, at: number, kind: QuoteKind): void => {
    for (const { at: lost } of open.splice(index + 1)) strays.push(lost);
    const opening = open.pop();
    if (opening) pairs.push({ open: opening.at, close: at, kind, depth: open.length });
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const kind = quoteKind(mark);
    if (kind === null || isProtected(at, at + 1) || isApostrophe(text, at, mark)) continue;
    const isStraight = mark === '"' || mark === "'" || mark === '＂' || mark === '＇';
    const partner = open.findLastIndex((one) => one.kind === kind && one.isStraight === isStraight);
    const isClosing = isStraight ? partner >= 0 : mark === '”' || mark === '’' || mark === '〞';
    if (!isClosing) {
      if (mark === '"' && isDigit(text, at - 1)) continue;
      open.push({ at, kind, isStraight });
      if (open.length > mostOpen) strays.push(...open.splice(0, 1).map((lost) => lost.at));
      continue;
    }
    if (partner >= 0) close(partner, at, kind);
    else strays.push(at);
  }
  strays.push(...open.map(({ at }) => at));
  return joinMixed(
    text,
    pairs,
    strays.sort((a, b) => a - b),
  );
}

/** Quotes of which one is curly and the other straight belong together where nothing else pairs them: “十四五". */
function joinMixed(text: string, pairs: readonly QuotePair[], strays: readonly number[]): Quotes {
  const joined: QuotePair[] = [];
  const left: number[] = [];
  for (let index = 0; index < strays.length; index += 1) {
    const [open = 0, close] = [strays[index], strays[index + 1]];
    if (close === undefined || !isMixedPair(text, open, close)) {
      left.push(open);
      continue;
    }
    joined.push({ open, close, kind: 'double', depth: 0 });
    index += 1;
  }
  return joined.length === 0 ? { pairs, strays } : { pairs: [...pairs, ...joined], strays: left };
}

/** Characters that a quoted name or phrase may have. */
const longestQuoted = 40;

function isMixedPair(text: string, open: number, close: number): boolean {
  const marks = text.charAt(open) + text.charAt(close);
  return (marks === '“"' || marks === '"”') && close - open <= longestQuoted && !text.slice(open, close).includes('\n');
}

export function quoteKind(mark: string): QuoteKind | null {
  if (mark === '“' || mark === '”' || mark === '"' || mark === '＂' || mark === '〝' || mark === '〞') return 'double';
  return mark === '‘' || mark === '’' || mark === "'" || mark === '＇' ? 'single' : null;
}

/** A single mark is a quote only with Chinese on one side: it's, O’Neil, the 1990s' are none. */
function isApostrophe(text: string, at: number, mark: string): boolean {
  return quoteKind(mark) === 'single' && !isChinese(text, at - 1) && !isChinese(text, at + 1);
}
