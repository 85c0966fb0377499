import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Base64, fromJson, toJson } from '#shared/wire/index.ts';

const base64: Base64 = {
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

test('what goes over the wire as JSON comes back as it was, with its bytes', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.uint8Array(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__' && key !== '$bytes'),
        tie('any'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    ),
  })).any;
  fc.assert(
    fc.property(value, (sent) => {
      expect(fromJson(toJson(sent, base64), base64)).toEqual(sent);
    }),
  );
});

test('a Buffer comes back as plain bytes, though it has a JSON of its own', () => {
  const back = fromJson(toJson({ bytes: Buffer.from([1, 2, 255]) }, base64), base64);
  expect(back).toEqual({ bytes: new Uint8Array([1, 2, 255]) });
});

test('it is one line, so that answers can follow each other', () => {
  expect(toJson({ text: 'a\nb\r\u2028' }, base64)).not.toMatch(/[\n\r]/);
});
