/**
 * Stands before a token of a headline, and alone between two stretches: the soft hyphen, which folded text never
 * has, so no token of a text can be taken for one of these.
 */
export const mark = 0xad;

const isAscii = (codePoint: number): boolean => codePoint < 0x80;

/**
 * A stretch of text is cut into grams, one beginning at each character but the last: three characters where all
 * three are ASCII, else two. (Pairs of digits and letters are in nearly every clip; three of them say far more.)
 * Gives the length of the gram that begins at `at`, 0 for the last character.
 */
export function gramLength(stretch: readonly number[], at: number): 0 | 2 | 3 {
  const [first, second, third] = [stretch[at], stretch[at + 1], stretch[at + 2]];
  if (first === undefined || second === undefined) return 0;
  return third !== undefined && isAscii(first) && isAscii(second) && isAscii(third) ? 3 : 2;
}

/** Whether these two would begin a gram of three, were an ASCII character to follow. */
export const isOpenPair = (first: number, second: number): boolean => isAscii(first) && isAscii(second);
