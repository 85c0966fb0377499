import { stretches } from '#shared/search/index.ts';
import { ByteText } from './byteText.ts';
import { gramLength, isOpenPair, mark } from './grams.ts';

/** What is searched of a clip. No word is found across the border of two texts. */
export interface SearchText {
  readonly headline: string;
  /** Lead, detail, source and each tag. */
  readonly others: readonly string[];
}

/** The tokens of one clip as UTF-8 text with spaces between; they are overwritten by the next clip's. */
export interface Tokens {
  /** The grams of each stretch in order, with a border behind it, so that no phrase runs on into the next. */
  readonly phrase: Uint8Array;
  /** What is too short for a phrase, each once: single characters, and two ASCII ones together. */
  readonly short: Uint8Array;
}

const space = 0x20;
/** Where the pairs of ASCII characters stand among what was seen: behind all code points. */
const pairBase = 0x110000;
const seenAnywhere = 1;
const seenInHeadline = 2;

/**
 * Makes the tokens of clips. A text holds a word exactly where the word's grams stand one after another, so a
 * phrase of grams finds it and nothing else. Those of the headline are written once more with a mark.
 */
export function createTokenizer(): (text: SearchText) => Tokens {
  const phrase = new ByteText();
  const short = new ByteText();
  const seen = new Uint8Array(pairBase + 0x80 * 0x80);
  const distinct: number[] = [];
  const characters: number[] = [];

  function writeGrams(marked: boolean): void {
    for (let at = 0; at < characters.length; at++) {
      const length = gramLength(characters, at);
      if (length === 0) continue;
      if (marked) phrase.character(mark);
      for (let i = at; i < at + length; i++) phrase.character(characters[i] ?? 0);
      phrase.byte(space);
    }
    phrase.character(mark);
    phrase.byte(space);
  }

  /** Whether it is the first of its kind in this clip. */
  function isNew(key: number, kind: number): boolean {
    const known = seen[key] ?? 0;
    if ((known & kind) !== 0) return false;
    if (known === 0) distinct.push(key);
    seen[key] = known | kind;
    return true;
  }

  function writeShort(first: number, second: number | null, kind: number): void {
    if (!isNew(second === null ? first : pairBase + first * 0x80 + second, kind)) return;
    if (kind === seenInHeadline) short.character(mark);
    short.character(first);
    if (second !== null) short.character(second);
    short.byte(space);
  }

  function writeShorts(kind: number): void {
    for (let at = 0; at < characters.length; at++) {
      const character = characters[at] ?? 0;
      const next = characters[at + 1];
      writeShort(character, null, kind);
      if (next !== undefined && isOpenPair(character, next)) writeShort(character, next, kind);
    }
  }

  function write(text: string, inHeadline: boolean): void {
    for (const stretch of stretches(text)) {
      readCharacters(stretch, characters);
      writeGrams(false);
      writeShorts(seenAnywhere);
      if (!inHeadline) continue;
      writeGrams(true);
      writeShorts(seenInHeadline);
    }
  }

  return ({ headline, others }) => {
    phrase.clear();
    short.clear();
    write(headline, true);
    for (const text of others) write(text, false);
    for (const key of distinct) seen[key] = 0;
    distinct.length = 0;
    return { phrase: phrase.written(), short: short.written() };
  };
}

function readCharacters(text: string, into: number[]): void {
  into.length = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    into.push(codePoint);
  }
}
