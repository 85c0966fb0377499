import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultFileNamePattern, fileNameFor } from '#shared/numbering/index.ts';

const issue = {
  publication: '园区周报',
  label: '2022年8月3期（总82期）',
  total: 82,
  publishedOn: '2022-08-19',
  edition: 1,
};

describe('names of exported files', () => {
  test.each([
    [defaultFileNamePattern, {}, '园区周报2022年8月3期（总82期）'],
    ['{publication}_总{total}期_{date}', {}, '园区周报_总82期_2022-08-19'],
    ['{label}', { edition: 2 }, '2022年8月3期（总82期）更正版'],
    ['{label}', { edition: 3 }, '2022年8月3期（总82期）更正版2'],
    ['{unknown}', {}, '{unknown}'],
    ['{publication}', { publication: 'A/B: "C"?' }, 'A_B_ _C__'],
    ['{date}', { publishedOn: null }, '总82期'],
    ['{publication}...', {}, '园区周报'],
  ])('%s %j is %s', (pattern, changes, name) => {
    expect(fileNameFor(pattern, { ...issue, ...changes })).toBe(name);
  });

  test('never have what a file system refuses, and are never empty', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (pattern, publication) => {
        const name = fileNameFor(pattern, { ...issue, publication });
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[\\/:*?"<>|]|[. ]$/);
        expect([...name].every((character) => character >= ' ')).toBe(true);
      }),
    );
  });
});
