import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonMistake } from '#library/importing/jsonMistake.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place where a text stops being JSON', () => {
  test.each([
    ['', 0],
    ['  ', 2],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1,', 3],
    ['{"a":tru}', 5],
    ['{"a":01}', 6],
    ['["\u0001"]', 1],
    ['{a:1}', 1],
    ['[}', 1],
    ['1 2', 2],
    ["{'a':1}", 1],
  ])('%j stops at %i', (text, at) => {
    expect(jsonMistake(text)).toBe(at);
  });

  test('is nowhere in exactly those texts that JSON.parse takes', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0',
      '.5',
      'true',
      'nul',
      ' ',
      '\\u00e4',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), pieces).map(([json, at, piece]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + piece + json.slice(cut);
      }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(jsonMistake(any) === null).toBe(isJson(any));
      }),
      { numRuns: 2000 },
    );
  });
});
