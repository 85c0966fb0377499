/**
 * Character classes for Chinese line composition.
 * Rules from W3C "Requirements for Chinese Text Layout" (clreq) §3.1.
 */

const openingMarks = new Set('（《〈「『【〔〖［｛“‘');
const closingMarks = new Set('）》〉」』】〕〗］｝”’');
/** Pause and stop marks: their ink stands left in Simplified Chinese fonts. */
const stopMarks = new Set('，。、；：！？．');
const openingAscii = new Set('([{');
const closingAscii = new Set(')]}');
/** clreq §3.1.4: marks that may not begin a line, beside closing and stop marks. */
const neverFirst = new Set('·•‧—…～~%‰‱℃℉°′″,.;:!?/々ー–');
/** clreq §3.1.4: marks that may not end a line, beside opening marks. */
const neverLast = new Set('$¥￥£€#№');

export type CharacterKind =
  | 'han'
  | 'opening'
  | 'closing'
  | 'stop'
  | 'openingAscii'
  | 'closingAscii'
  | 'latin'
  | 'space'
  | 'symbol';

/** Ideographs, kana, full-width forms and CJK symbols: all are one em wide and stand alone. */
function isIdeographic(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x9fff) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7af) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

const symbols = new Set('·•‧●■◆○◐—…～×÷→←↑↓★☆◎△▲□');

/** Texts are made of a few thousand different characters, each of which is asked for again and again. */
const kinds = new Map<string, CharacterKind>();

export function characterKind(character: string): CharacterKind {
  const kind = kinds.get(character) ?? findKind(character);
  kinds.set(character, kind);
  return kind;
}

function findKind(character: string): CharacterKind {
  if (character === ' ' || character === '\u00a0' || character === '\u3000' || character === '\t') return 'space';
  if (openingMarks.has(character)) return 'opening';
  if (closingMarks.has(character)) return 'closing';
  if (stopMarks.has(character)) return 'stop';
  if (openingAscii.has(character)) return 'openingAscii';
  if (closingAscii.has(character)) return 'closingAscii';
  if (symbols.has(character)) return 'symbol';
  return isIdeographic(character.codePointAt(0) ?? 0) ? 'han' : 'latin';
}

export function mayBeginLine(character: string): boolean {
  return !(
    closingMarks.has(character) ||
    stopMarks.has(character) ||
    closingAscii.has(character) ||
    neverFirst.has(character)
  );
}

export function mayEndLine(character: string): boolean {
  return !(openingMarks.has(character) || openingAscii.has(character) || neverLast.has(character));
}

/** Whether the gap between Chinese and Western text is due beside this character: letters and digits only. */
export function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(character);
}

/** Characters that belong to the one before them: combining marks, variation selectors, joiners. */
export function extendsPrevious(character: string): boolean {
  return /[\p{M}\u200c\u200d]/u.test(character);
}
