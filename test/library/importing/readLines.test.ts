import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '#library/importing/clipLines/readLines.ts';
import { DeskError } from '#shared/errors.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const limit = 100;

/** Each line as [number, text], null for one that is too long. */
async function linesOf(bytes: string | Uint8Array, maxLineBytes = limit): Promise<[number, string | null][]> {
  const path = join(newFolder(), 'lines.jsonl');
  writeFileSync(path, bytes);
  const lines: [number, string | null][] = [];
  for await (const read of readLines(path, maxLineBytes)) {
    for (const { number, bytes: line } of read.lines) {
      lines.push([number, line && new TextDecoder('utf-8', { ignoreBOM: true }).decode(line)]);
    }
  }
  return lines;
}

test.each([
  ['line feeds', '甲\n乙\n'],
  ['carriage returns before them', '甲\r\n乙\r\n'],
  ['both mixed', '甲\r\n乙\n'],
  ['no end of the last line', '甲\n乙'],
  ['a byte order mark', '\ufeff甲\n乙'],
])('lines are read with %s', async (_, text) => {
  expect(await linesOf(text)).toEqual([
    [1, '甲'],
    [2, '乙'],
  ]);
});

test('empty lines count, and an empty file has none', async () => {
  expect(await linesOf('\n\n甲\n\n')).toEqual([
    [1, ''],
    [2, ''],
    [3, '甲'],
    [4, ''],
  ]);
  expect(await linesOf('')).toEqual([]);
});

test('a mark that is not at the start of the file stays', async () => {
  expect(await linesOf('甲\n\ufeff乙')).toEqual([
    [1, '甲'],
    [2, '\ufeff乙'],
  ]);
});

test('a line over the limit is not kept, and the next one is read as ever', async () => {
  const long = 'x'.repeat(limit + 1);
  expect(await linesOf(`${long}\n甲\r\n${'y'.repeat(limit)}\r\n${long}`)).toEqual([
    [1, null],
    [2, '甲'],
    [3, 'y'.repeat(limit)],
    [4, null],
  ]);
});

test('a line of many pieces of the file is one line, and one far over the limit is left out', async () => {
  const piece = 'z'.repeat(1024 * 1024);
  const whole = piece.repeat(3);
  const lines = await linesOf(`甲\n${whole}\n乙\n${piece.repeat(5)}\n丙`, 4 * 1024 * 1024);
  expect(lines.map(([number, text]) => [number, text?.length ?? null])).toEqual([
    [1, 1],
    [2, whole.length],
    [3, 1],
    [4, null],
    [5, 1],
  ]);
});

test('any lines come back as they are', async () => {
  const line = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => text.toWellFormed().replace(/[\r\n\ufeff]/g, ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      async (all, end) => {
        const lines = await linesOf(all.map((text) => text + end).join(''), 1000);
        expect(lines).toEqual(all.map((text, at) => [at + 1, text]));
      },
    ),
    { numRuns: 60 },
  );
});

test('a file that is not there and a folder are refused', async () => {
  const folder = newFolder();
  const read = async (path: string): Promise<unknown> => {
    try {
      return await readLines(path, limit).next();
    } catch (error) {
      return error instanceof DeskError ? error.code : error;
    }
  };
  expect(await read(join(folder, 'none.jsonl'))).toBe('file_not_found');
  expect(await read(folder)).toBe('file_unreadable');
});
