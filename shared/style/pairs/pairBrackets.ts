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

/** Pairs round brackets of either width with each other, and what is left with those of another kind. A bracket behind a number, as in 1）, is no stray. */
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
  return joinOthers(
    text,
    pairs,
    [...open, ...strays].sort((a, b) => a - b),
  );
}

/** What may stand between a round bracket and a closing or opening one of another kind that was meant to be its partner. */
const closedByOther = /^[^（(）)【】[\]〔〕{}\n]{1,40}(?=[】\]〕}])/;
const openedByOther = /[【[〔{](?=[^（(）)【】[\]〔〕{}\n]{1,40}$)/;

/** （二期】 and 【二期）: round brackets without a partner are paired with one of another kind, around Chinese. */
function joinOthers(text: string, pairs: readonly BracketPair[], strays: readonly number[]): Brackets {
  const joined = strays.map((at): BracketPair | null => {
    if ('(（'.includes(text.charAt(at))) {
      const inside = closedByOther.exec(text.slice(at + 1, at + 42))?.[0];
      return inside !== undefined && hasHan(inside) ? { open: at, close: at + 1 + inside.length, depth: 0 } : null;
    }
    const from = Math.max(0, at - 41);
    const open = openedByOther.exec(text.slice(from, at))?.index;
    return open !== undefined && hasHan(text.slice(from + open, at))
      ? { open: from + open, close: at, depth: 0 }
      : null;
  });
  return {
    pairs: [...pairs, ...joined.filter((pair) => pair !== null)],
    strays: strays.filter((_, index) => joined[index] === null),
  };
}

const hasHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

/** 1） 12) a) 三） at the beginning of a line or behind a mark. */
function isOrdinal(text: string, close: number): boolean {
  let at = close - 1;
  while (at >= close - 2 && /[\da-zA-Z一二三四五六七八九十]/.test(text.charAt(at))) at -= 1;
  return at < close - 1 && (isLineEdge(text, at) || /[\s，。；：、！？,;:]/.test(text.charAt(at)));
}
