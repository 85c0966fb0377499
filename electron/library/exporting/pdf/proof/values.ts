/** PDF objects as they are read (ISO 32000-1 §7.3). A name is a string that begins with a slash. */
export type Value = null | boolean | number | string | Bytes | Reference | Operator | readonly Value[] | Dictionary;

export type Dictionary = ReadonlyMap<string, Value>;

/** A string object, one character a byte. */
export class Bytes {
  readonly latin1: string;

  constructor(latin1: string) {
    this.latin1 = latin1;
  }

  /** As a text string (§7.9.2.2): UTF-16 where it begins with a byte order mark. */
  get text(): string {
    if (!this.latin1.startsWith('\xFE\xFF')) return this.latin1;
    return Buffer.from(this.latin1.slice(2), 'latin1').swap16().toString('utf16le');
  }
}

/** An indirect reference. */
export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A word that is no object: an operator of a content stream, or obj, stream and the like. */
export class Operator {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

export function isDictionary(value: Value | undefined): value is Dictionary {
  return value instanceof Map;
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The value as a number; throws where it is none. */
export function numberOf(value: Value | undefined): number {
  if (typeof value !== 'number') throw new Error('a number is missing');
  return value;
}
