const space = /[ \t\n\r]*/y;
/** A string, number or word. U+0000 to U+001F, the controls without U+007F to U+009F, must be escaped in a string. */
const scalar =
  /"(?:[^"\\[\p{Cc}--[\x7f-\x9f]]]|\\(?:["\\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+\-]?\d+)?|true|false|null/vy;

/** What may come next. */
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Where a text stops being JSON (RFC 8259), as an offset; null when it is JSON. JSON.parse tells that no longer for
 * every mistake.
 */
export function jsonMistake(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skip(space, text, 0);
  while (at < text.length) {
    const character = text[at] ?? '';
    const isEnd = character === '}' || character === ']';
    if (isEnd && closes(character, open.at(-1)) && /OrEnd$/.test(expected)) {
      open.pop();
      expected = afterValue(open);
      at += 1;
    } else if ((character === '{' || character === '[') && /^value/.test(expected)) {
      open.push(character);
      expected = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at += 1;
    } else if (character === ',' && expected === 'commaOrEnd') {
      expected = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (character === ':' && expected === 'colon') {
      expected = 'value';
      at += 1;
    } else {
      const isKey = /^key/.test(expected);
      const end = skip(scalar, text, at);
      if (end === at || (isKey ? character !== '"' : !/^value/.test(expected))) return at;
      expected = isKey ? 'colon' : afterValue(open);
      at = end;
    }
    at = skip(space, text, at);
  }
  return expected === 'nothing' ? null : at;
}

const closes = (character: string, opened: string | undefined): boolean =>
  (character === '}' && opened === '{') || (character === ']' && opened === '[');

const afterValue = (open: readonly string[]): Expected => (open.length === 0 ? 'nothing' : 'commaOrEnd');

/** The end of what the expression matches at `at`, or `at`. */
function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
