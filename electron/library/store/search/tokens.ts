import { stretches } from '#shared/search/index.ts';
import { ByteText } from './byteText.ts';

/** What is searched of a clip. No word is found across the border of two texts. */
export interface SearchText {
  readonly headline: string;
  /** Lead, detail, source and each tag. */
  readonly others: readonly string[];
}

/** The tokens of one clip as UTF-8 text with spaces between; they are overwritten by the next clip's. */
export interface Tokens {
  readonly pairs: Uint8Array;
  readonly characters: Uint8Array;
}

/** Stands before a token of a headline. A token's kind follows from its length, so a text may contain it too. */
export const headlineMark = '!';
/** Parts two stretches: longer than any other token, so that no phrase runs across it. */
const border = '!!!! ';

const space = 0x20;
const seenAnywhere = 1;
const seenInHeadline = 2;

/**
 * Makes the tokens of clips: each two neighbouring characters of a stretch, and each different character once;
 * those of the headline once more with a mark. A text of n characters then holds a word exactly where the word's
 * pairs stand one after another, so a phrase of pairs finds it and nothing else.
 */
export function createTokenizer(): (text: SearchText) => Tokens {
  const pairs = new ByteText();
  const characters = new ByteText();
  const seen = new Uint8Array(0x110000);
  const distinct: number[] = [];

  function writePairs(stretch: string, mark: string): void {
    let previous = -1;
    for (let at = 0; at < stretch.length; at++) {
      const codePoint = stretch.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at++;
      if (previous >= 0) {
        pairs.ascii(mark);
        pairs.character(previous);
        pairs.character(codePoint);
        pairs.byte(space);
      }
      previous = codePoint;
    }
    pairs.ascii(border);
  }

  function writeCharacters(stretch: string, kind: number, mark: string): void {
    for (let at = 0; at < stretch.length; at++) {
      const codePoint = stretch.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at++;
      const known = seen[codePoint] ?? 0;
      if ((known & kind) !== 0) continue;
      if (known === 0) distinct.push(codePoint);
      seen[codePoint] = known | kind;
      characters.ascii(mark);
      characters.character(codePoint);
      characters.byte(space);
    }
  }

  function write(text: string, inHeadline: boolean): void {
    for (const stretch of stretches(text)) {
      writePairs(stretch, '');
      writeCharacters(stretch, seenAnywhere, '');
      if (!inHeadline) continue;
      writePairs(stretch, headlineMark);
      writeCharacters(stretch, seenInHeadline, headlineMark);
    }
  }

  return ({ headline, others }) => {
    pairs.clear();
    characters.clear();
    write(headline, true);
    for (const text of others) write(text, false);
    for (const codePoint of distinct) seen[codePoint] = 0;
    distinct.length = 0;
    return { pairs: pairs.written(), characters: characters.written() };
  };
}
