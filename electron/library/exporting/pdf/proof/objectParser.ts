import { Bytes, Operator, Reference, type Value } from './values.ts';

const whitespace = codesOf('\0\t\n\f\r ');
const delimiters = codesOf('\0\t\n\f\r ()<>[]{}/%');
const [zero, nine] = [48, 57];
/** The rest of an indirect reference after the object's number. */
const referenceEnd = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** Reads PDF objects and operators one after the other from bytes as Latin-1 text (ISO 32000-1 §7.2, §7.3). */
export class ObjectParser {
  at: number;
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next object or operator; undefined at the end. Throws on broken syntax. */
  next(): Value | undefined {
    this.skipWhitespace();
    switch (this.text[this.at]) {
      case undefined:
        return undefined;
      case '/':
        this.at++;
        return `/${decodeName(this.word())}`;
      case '(':
        return this.literalString();
      case '[':
        this.at++;
        return this.array();
      case '<':
        return this.text[this.at + 1] === '<' ? this.dictionary() : this.hexString();
      default:
        return this.numberOrWord();
    }
  }

  private skipWhitespace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (whitespace[code] === 1) this.at++;
      else if (this.text[this.at] === '%') this.skipComment();
      else return;
    }
  }

  private skipComment(): void {
    while (this.at < this.text.length && !'\r\n'.includes(this.text[this.at] ?? '')) this.at++;
  }

  /** Characters up to the next delimiter. */
  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && delimiters[this.text.charCodeAt(this.at)] !== 1) this.at++;
    return this.text.slice(start, this.at);
  }

  private array(): Value[] {
    const items: Value[] = [];
    for (;;) {
      this.skipWhitespace();
      if (this.text[this.at] === ']') {
        this.at++;
        return items;
      }
      items.push(this.inside());
    }
  }

  private dictionary(): Map<string, Value> {
    this.at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      this.skipWhitespace();
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2;
        return entries;
      }
      const key = this.inside();
      if (typeof key !== 'string') throw new Error(`a dictionary's key is no name at ${this.at}`);
      entries.set(key.slice(1), this.inside());
    }
  }

  private inside(): Value {
    const value = this.next();
    if (value === undefined) throw new Error('an array or dictionary has no end');
    return value;
  }

  private hexString(): Bytes {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new Error('a hexadecimal string has no end');
    const digits = this.text.slice(this.at + 1, end).replace(/[\0\t\n\f\r ]+/g, '');
    if (/[^0-9A-Fa-f]/.test(digits)) throw new Error(`a hexadecimal string is broken at ${this.at}`);
    this.at = end + 1;
    return new Bytes(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'));
  }

  private literalString(): Bytes {
    let found = '';
    let depth = 1;
    for (this.at++; ; this.at++) {
      const character = this.text[this.at];
      if (character === undefined) throw new Error('a string has no end');
      if (character === '(') depth++;
      if (character === ')' && --depth === 0) break;
      found += character === '\\' ? this.escaped() : character;
    }
    this.at++;
    return new Bytes(found);
  }

  /** The character that an escape stands for; ends on the last character of the escape. */
  private escaped(): string {
    this.at++;
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return String.fromCharCode(Number.parseInt(octal, 8));
    }
    const character = this.text[this.at] ?? '';
    return escapes[character] ?? character;
  }

  private numberOrWord(): Value {
    const first = this.text.charCodeAt(this.at);
    const found = this.word();
    if (found === '') throw new Error(`unexpected ${this.text[this.at]} at ${this.at}`);
    const number = Number(found);
    if (Number.isNaN(number)) return wordValue(found);
    if (first >= zero && first <= nine && this.isDigit(this.at + 1)) {
      referenceEnd.lastIndex = this.at;
      if (referenceEnd.test(this.text)) {
        this.at = referenceEnd.lastIndex;
        return new Reference(number);
      }
    }
    return number;
  }

  private isDigit(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code >= zero && code <= nine;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function wordValue(word: string): Value {
  if (word === 'null') return null;
  return word === 'true' || word === 'false' ? word === 'true' : new Operator(word);
}

function decodeName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A table of character codes: 1 for those of `characters`. */
function codesOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
