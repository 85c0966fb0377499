import { ObjectParser } from './objectParser.ts';
import { Bytes, type Dictionary, isArray, isDictionary, Operator, type Value } from './values.ts';

/** Text shown by one operator, where it begins, in the page's own coordinates (origin bottom left, pt). */
export interface ShownText {
  readonly x: number;
  readonly y: number;
  /** Size of the type, pt. */
  readonly size: number;
  readonly text: string;
  /** Number of the mark it stands in; null in an artifact or outside of any mark. */
  readonly mark: number | null;
}

/** Characters by code, by the font's name in the page's resources. */
export type FontTexts = ReadonlyMap<string, ReadonlyMap<number, string>>;

/**
 * The text a page's content stream shows, in its order (ISO 32000-1 §9.4). Of the operators that move text it
 * knows Tm, which is all the desk writes; on another it throws rather than misplace a word.
 */
export function readPageText(content: string, fonts: FontTexts): ShownText[] {
  const parser = new ObjectParser(content);
  const shown: ShownText[] = [];
  const marks: (number | null)[] = [];
  let operands: Value[] = [];
  let characters: ReadonlyMap<number, string> = new Map();
  let [x, y, size] = [0, 0, 0];
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    const [first, second] = operands;
    switch (token.word) {
      case 'BMC':
        marks.push(null);
        break;
      case 'BDC':
        marks.push(isDictionary(second) ? markNumber(second) : null);
        break;
      case 'EMC':
        marks.pop();
        break;
      case 'Tf':
        characters = (typeof first === 'string' ? fonts.get(first.slice(1)) : undefined) ?? new Map();
        size = Number(second);
        break;
      case 'Tm':
        [x, y] = [Number(operands[4]), Number(operands[5])];
        break;
      case 'TJ':
        shown.push({ x, y, size, text: textOf(first, characters), mark: marks.at(-1) ?? null });
        break;
      case 'Td':
      case 'TD':
      case 'T*':
      case 'Tj':
      case "'":
      case '"':
        throw new Error(`a page moves its text by ${token.word}`);
    }
    operands = [];
  }
  return shown;
}

function markNumber(properties: Dictionary): number | null {
  const number = properties.get('MCID');
  return typeof number === 'number' ? number : null;
}

/** Codes of two bytes each; one without a character is an error, since it could not be copied or searched. */
function textOf(shown: Value | undefined, characters: ReadonlyMap<number, string>): string {
  let text = '';
  for (const part of isArray(shown) ? shown : []) {
    if (!(part instanceof Bytes)) continue;
    for (let at = 0; at + 1 < part.latin1.length; at += 2) {
      const code = part.latin1.charCodeAt(at) * 256 + part.latin1.charCodeAt(at + 1);
      const character = characters.get(code);
      if (character === undefined) throw new Error(`code ${code} stands for no character`);
      text += character;
    }
  }
  return text;
}
