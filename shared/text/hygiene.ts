export type ForbiddenKind = 'lone_surrogate' | 'control' | 'bidi' | 'noncharacter';

export interface ForbiddenCharacter {
  /** Offset in the string, in UTF-16 code units. */
  readonly index: number;
  /** Place as a reader counts it: the first character is 1, a character beyond U+FFFF is one. */
  readonly position: number;
  readonly codePoint: number;
  readonly kind: ForbiddenKind;
}

/**
 * Unicode general categories Cc and Cs, the twelve Bidi_Control characters (UAX #9) and the 66 noncharacters
 * (Unicode §23.7), save the three controls every text file has. With the flag `v` a surrogate pair is one
 * character, so Cs means a surrogate without its other half.
 */
const forbidden = /[[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

/**
 * The first character that may not enter the library: it cannot be stored or printed (a lone surrogate, a
 * noncharacter), is invisible and breaks XML (a control), or makes a line read otherwise than it is stored (a
 * direction control). Tab, line feed and carriage return are allowed. Null when the text is clean.
 */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | null {
  const match = forbidden.exec(text);
  if (match === null) return null;
  const codePoint = match[0].codePointAt(0) ?? 0;
  const position = [...text.slice(0, match.index)].length + 1;
  return { index: match.index, position, codePoint, kind: kindOf(match[0]) };
}

/** A text without its forbidden characters: what stays of foreign text that nobody typed. */
export const withoutForbidden = (text: string): string =>
  forbidden.test(text) ? text.replace(everyForbidden, '') : text;

const everyForbidden = new RegExp(forbidden.source, 'gv');

function kindOf(character: string): ForbiddenKind {
  if (/\p{Cc}/v.test(character)) return 'control';
  if (/\p{Cs}/v.test(character)) return 'lone_surrogate';
  return /\p{Bidi_Control}/v.test(character) ? 'bidi' : 'noncharacter';
}

const kindNames: Readonly<Record<ForbiddenKind, string>> = {
  lone_surrogate: '残缺的半个字符',
  control: '控制符',
  bidi: '文字方向控制符',
  noncharacter: '非字符',
};

/** A phrase for an error message, e.g. 第12个字符是控制符 U+0007. It never repeats the character itself. */
export function describeForbidden(found: ForbiddenCharacter): string {
  const code = found.codePoint.toString(16).toUpperCase().padStart(4, '0');
  return `第${found.position}个字符是${kindNames[found.kind]} U+${code}`;
}
