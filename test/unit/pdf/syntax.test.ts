import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ObjectParser } from '#library/exporting/pdf/proof/objectParser.ts';
import { Bytes, Operator, Reference, type Value } from '#library/exporting/pdf/proof/values.ts';
import { array, asciiString, dictionary, number, textString } from '#library/exporting/pdf/syntax.ts';

const parse = (text: string): Value | undefined => new ObjectParser(text).next();
const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,11}$/);

/** A PDF object and what it should be read as. */
const written: fc.Arbitrary<readonly [string, Value]> = fc.letrec<{ object: readonly [string, Value] }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => [number(value / 1000), value / 1000] as const),
    fc.string({ unit: 'grapheme' }).map((text) => [textString(text), text] as const),
    fc.stringMatching(/^[ -~]*$/).map((text) => [asciiString(text), text] as const),
    words.map((word) => [`/${word}`, `/${word}`] as const),
    fc.constantFrom(['true', true] as const, ['false', false] as const, ['null', null] as const),
    fc.nat(99_999).map((value) => [`${value} 0 R`, new Reference(value)] as const),
    fc
      .array(tie('object'), { maxLength: 5 })
      .map((items) => [array(items.map(([text]) => text)), items.map(([, value]) => value)] as const),
    fc.dictionary(words, tie('object'), { maxKeys: 5 }).map((entries) => {
      const pairs = Object.entries(entries);
      const text = dictionary(Object.fromEntries(pairs.map(([key, [value]]) => [key, value])));
      return [text, new Map(pairs.map(([key, [, value]]) => [key, value]))] as const;
    }),
  ),
})).object;

/** Strings as their text, so that they compare with what was written. */
function plain(value: Value | undefined): unknown {
  if (value instanceof Bytes) return value.text;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, plain(item)]));
  return value;
}

describe('PDF syntax', () => {
  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(written, ([text, value]) => {
        expect(plain(parse(text))).toEqual(plain(value));
      }),
    );
  });

  test('numbers have no exponent and no more than three decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -20_000, max: 20_000, noNaN: true }), (value) => {
        expect(number(value)).toMatch(/^-?\d+(\.\d{1,3})?$/);
        expect(Math.abs(Number(number(value)) - value)).toBeLessThanOrEqual(0.000501);
      }),
    );
    expect(number(-0.0001)).toBe('0');
    expect(number(1e-7)).toBe('0');
  });

  test('escapes, comments, odd spacing and operators are understood', () => {
    expect(plain(parse('% a comment\r\n(a\\(b\\)\\\\ (inner) \\101\\n)'))).toBe('a(b)\\ (inner) A\n');
    expect(plain(parse('<48 65\n6C6>'))).toBe('Hel`');
    expect(parse('/A#20B')).toBe('/A B');
    expect(parse('[1 0 R 2 0 3]')).toEqual([new Reference(1), 2, 0, 3]);
    const parser = new ObjectParser('0.5 -3 .25 rg BT[<00>]TJ');
    const tokens = Array.from({ length: 7 }, () => parser.next());
    expect(tokens.slice(0, 3)).toEqual([0.5, -3, 0.25]);
    expect(tokens[3]).toEqual(new Operator('rg'));
    expect(tokens.slice(4).map(plain)).toEqual([new Operator('BT'), ['\0'], new Operator('TJ')]);
    expect(parser.next()).toBeUndefined();
  });

  test.each(['<12', '(abc', '[1 2', '<</A 1', '<<1 2>>', '<1G>', '}'])('%s is refused', (text) => {
    expect(() => parse(text)).toThrow();
  });
});
