import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** What is loaded before the first list stands, read from the bundle. A start takes as long as this is large. */

const desk = fileURLToPath(new URL('../../out/desk', import.meta.url));
const assets = join(desk, 'renderer/assets');

/** The text of what modules of a folder load before they run, themselves included; what they import later is not. */
function loadedWith(folder: string, entries: readonly string[]): string {
  const seen = new Map<string, string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    seen.set(name, text);
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) waiting.push(imported);
  }
  return [...seen.values()].join('\n');
}

const page = (room: RegExp): string =>
  loadedWith(
    assets,
    readdirSync(assets).filter((name) => /^index-.*\.js$/.test(name) || room.test(name)),
  );

/** Words of each that stand in its bundled code. */
const marks = {
  editors: '__lexicalEditor',
  schemas: 'ZodDiscriminatedUnion',
  'rules of style': 'name-consistency',
  readings: 'initialPattern',
};

describe('what comes before the first list', () => {
  const first = page(/^LibraryScreen-.*\.js$/);

  test.each(Object.entries(marks))('is none of the %s, which come later', (_name, mark) => {
    const all = readdirSync(assets).filter((name) => name.endsWith('.js'));
    expect(loadedWith(assets, all)).toContain(mark);
    expect(first.includes(mark)).toBe(false);
  });

  test('is 1.2 MB at most', () => {
    expect(first).toContain('clip.list');
    expect(first.length).toBeLessThan(1_200_000);
  });

  test('is not the serif, which has 14 MB', () => {
    for (const name of readdirSync(assets).filter((each) => /^(?:index|LibraryScreen)-.*\.css$/.test(each))) {
      expect(readFileSync(join(assets, name), 'utf8')).not.toContain('/fonts/');
    }
  });

  test('in the process of the library is no engine for pictures and no reader or writer of documents', () => {
    const service = loadedWith(desk, ['service.js']);
    expect(service).toContain('better-sqlite3');
    expect(service).not.toMatch(/from "(?:sharp|mammoth|docx|postal-mime)"/);
    const all = loadedWith(
      desk,
      readdirSync(desk).filter((name) => name.endsWith('.js')),
    );
    for (const mark of ['%PDF-', 'word/document.xml', 'application/vnd.openxmlformats']) {
      expect(all.includes(mark), mark).toBe(true);
      expect(service.includes(mark), mark).toBe(false);
    }
  });
});
