import { isLineEdge } from '../passage/characters.ts';

export interface BracketPair {
  readonly open: number;
  readonly close: number;
  /** How many brackets are around it. */
  readonly depth: number;
}

export interface Brackets {
  /** In the order of their closing marks. */
  readonly pairs: readonly BracketPair[];
  /** Offsets of brackets without a partner. */
  readonly strays: readonly number[];
}

/** Pairs round brackets of either width with each other. A bracket behind a number, as in 1）, is no stray. */
export function pairBrackets(text: string, isProtected: (start: number, end: number) => boolean): Brackets {
  const pairs: BracketPair[] = [];
  const strays: number[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '（') {
      if (!isProtected(at, at + 1)) open.push(at);
    } else if (mark === ')' || mark === '）') {
      if (isProtected(at, at + 1)) continue;
      const opening = open.pop();
      if (opening !== undefined) pairs.push({ open: opening, close: at, depth: open.length });
      else if (!isOrdinal(text, at)) strays.push(at);
    }
  }
  return { pairs, strays: [...open, ...strays].sort((a, b) => a - b) };
}

/** 1） 12) a) 三） at the beginning of a line or behind a mark. */
function isOrdinal(text: string, close: number): boolean {
  let at = close - 1;
  while (at >= close - 2 && /[\da-zA-Z一二三四五六七八九十]/.test(text.charAt(at))) at -= 1;
  return at < close - 1 && (isLineEdge(text, at) || /[\s，。；：、！？,;:]/.test(text.charAt(at)));
}
