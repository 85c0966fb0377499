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
  return { pairs, strays: strays.sort((a, b) => a - b) };
}

export function quoteKind(mark: string): QuoteKind | null {
  if (mark === '“' || mark === '”' || mark === '"' || mark === '＂' || mark === '〝' || mark === '〞') return 'double';
  return mark === '‘' || mark === '’' || mark === "'" || mark === '＇' ? 'single' : null;
}

/** A single mark is a quote only with Chinese on one side: it's, O’Neil, the 1990s' are none. */
function isApostrophe(text: string, at: number, mark: string): boolean {
  return quoteKind(mark) === 'single' && !isChinese(text, at - 1) && !isChinese(text, at + 1);
}
