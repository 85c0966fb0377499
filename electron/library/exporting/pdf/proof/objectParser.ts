import { Bytes, Operator, Reference, type Value } from './values.ts';

const whitespace = new Set(['\0', '\t', '\n', '\f', '\r', ' ']);
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const numeric = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const reference = /(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const hexString = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;

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
    const character = this.text[this.at];
    switch (character) {
      case undefined:
        return undefined;
      case '/':
        return this.name();
      case '(':
        return this.literalString();
      case '[':
        this.at++;
        return this.array();
      case '<':
        return this.text[this.at + 1] === '<' ? this.dictionary() : this.hexString();
      default:
        return this.numberOrWord(character);
    }
  }

  private skipWhitespace(): void {
    for (;;) {
      const character = this.text[this.at];
      if (character === '%') {
        const end = this.text.slice(this.at).search(/[\r\n]/);
        this.at = end < 0 ? this.text.length : this.at + end;
      } else if (character !== undefined && whitespace.has(character)) this.at++;
      else return;
    }
  }

  private name(): string {
    this.at++;
    const found = this.match(word)?.[0] ?? '';
    return `/${found.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
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
    const found = this.match(hexString);
    if (found === null) throw new Error(`a hexadecimal string is broken at ${this.at}`);
    const digits = (found[1] ?? '').replace(/[^0-9A-Fa-f]/g, '');
    return new Bytes(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'));
  }

  private literalString(): Bytes {
    const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let found = '';
    let depth = 1;
    for (this.at++; ; this.at++) {
      let character = this.text[this.at];
      if (character === undefined) throw new Error('a string has no end');
      if (character === '(') depth++;
      if (character === ')' && --depth === 0) break;
      if (character === '\\') {
        this.at++;
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))?.[0];
        if (octal !== undefined) this.at += octal.length - 1;
        const escaped = this.text[this.at] ?? '';
        character =
          octal === undefined ? (escapes[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(octal, 8));
      }
      found += character;
    }
    this.at++;
    return new Bytes(found);
  }

  private numberOrWord(character: string): Value {
    if (character >= '0' && character <= '9') {
      const found = this.match(reference);
      if (found !== null) return new Reference(Number(found[1]));
    }
    const found = this.match(word)?.[0];
    if (found === undefined) throw new Error(`unexpected ${character} at ${this.at}`);
    if (numeric.test(found)) return Number(found);
    if (found === 'true' || found === 'false') return found === 'true';
    return found === 'null' ? null : new Operator(found);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}
