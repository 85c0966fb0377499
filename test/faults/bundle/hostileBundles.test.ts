import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readZip } from '../../../electron/library/exporting/docx/zip.ts';
import { fillLibrary } from '../../helpers/bundles.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { type RawEntry, rawZip } from '../../helpers/rawZip.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();

/** The files of a good bundle, to be spoilt in one way each. */
let good: readonly RawEntry[] = [];
let library: TestLibrary;
const table: Record<string, string>[] = [];

beforeAll(async () => {
  const from = await libraries.create();
  const path = join(newFolder(), 'good.zip');
  await fillLibrary(from);
  await from.ask('bundle.export', { path, what: { kind: 'library' } });
  good = (await readZip(readFileSync(path))).map(({ name, content }) => ({ name, content }));
  library = await libraries.create();
});

afterAll(() => console.table(table));

const text = (value: string): Uint8Array => Buffer.from(value);
const extra = (entry: Partial<RawEntry>): RawEntry[] => [...good, { name: 'x', content: text('x'), ...entry }];

function contentOf(name: string): string {
  const found = good.find((entry) => entry.name === name);
  return Buffer.from(found?.content ?? []).toString('utf8');
}

/** The good bundle with one file changed, and its manifest made to agree. */
function withFile(name: string, change: (before: string) => string): RawEntry[] {
  const content = text(change(contentOf(name)));
  const manifest = JSON.parse(contentOf('manifest.json')) as {
    members: { name: string; bytes: number; sha256: string }[];
  };
  manifest.members = manifest.members.map((member) =>
    member.name === name
      ? { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
      : member,
  );
  return replaced(replaced(good, name, content), 'manifest.json', text(JSON.stringify(manifest)));
}

const replaced = (entries: readonly RawEntry[], name: string, content: Uint8Array): RawEntry[] =>
  entries.map((entry) => (entry.name === name ? { ...entry, content } : entry));

const deepArray = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const clips = 'clips/000001.jsonl';

const cases: readonly (readonly [what: string, code: string, make: () => Buffer])[] = [
  ['name leads out of the folder', 'unsafe_archive', () => rawZip(extra({ name: '../../x' }))],
  ['absolute name', 'unsafe_archive', () => rawZip(extra({ name: '/etc/x' }))],
  ['name of a drive', 'unsafe_archive', () => rawZip(extra({ name: 'C:\\x' }))],
  ['NUL in a name', 'unsafe_archive', () => rawZip(extra({ name: 'a\0.json' }))],
  ['a link', 'unsafe_archive', () => rawZip(extra({ mode: 0o120777 }))],
  ['two files of one name', 'unsafe_archive', () => rawZip(extra({ name: 'MANIFEST.json' }))],
  ['encrypted', 'unsafe_archive', () => rawZip(extra({ flags: 0x0801 }))],
  ['unknown compression', 'unsafe_archive', () => rawZip(extra({ method: 99 }))],
  [
    'name in GBK, not in the manifest',
    'file_unreadable',
    () => rawZip(extra({ name: Uint8Array.of(0xb2, 0xe2), flags: 0 })),
  ],
  [
    'files that share their bytes',
    'unsafe_archive',
    () => rawZip([...good, { name: 'y', content: text('y'), sharesWith: 0 }]),
  ],
  ['a file of 200 MB in 200 KB', 'unsafe_archive', () => rawZip(extra({ content: new Uint8Array(200 * 1024 * 1024) }))],
  ['a file that inflates to more than it says', 'unsafe_archive', () => lyingBomb()],
  ['60,000 files', 'unsafe_archive', () => manyFiles(60_000)],
  ['cut in half', 'file_unreadable', () => half(rawZip(good))],
  ['no ZIP file', 'file_unreadable', () => Buffer.from('not a zip at all, but long enough to look like one')],
  ['empty', 'file_unreadable', () => Buffer.alloc(0)],
  ['another ZIP file', 'unsupported_format', () => rawZip([{ name: 'word/document.xml', content: text('<w/>') }])],
  [
    'newer version',
    'library_newer',
    () =>
      rawZip(replaced(good, 'manifest.json', text(contentOf('manifest.json').replace('"version": 1', '"version": 2')))),
  ],
  [
    'a file changed after the manifest',
    'file_unreadable',
    () => rawZip(replaced(good, 'sources.json', text(contentOf('sources.json').replace('青禾日报', '青禾晚报')))),
  ],
  ['a file missing', 'file_unreadable', () => rawZip(good.filter(({ name }) => name !== 'sources.json'))],
  ['a file too many', 'file_unreadable', () => rawZip(extra({ name: 'clips/000002.jsonl' }))],
  ['manifest that is no JSON', 'bad_json', () => rawZip(replaced(good, 'manifest.json', text('{')))],
  ['clips that are no JSON', 'bad_json', () => rawZip(withFile(clips, (before) => before.slice(0, -20)))],
  [
    'a clip without a headline',
    'invalid_input',
    () => rawZip(withFile(clips, (before) => before.replace('"headline"', '"heading"'))),
  ],
  ['a clip twice', 'invalid_input', () => rawZip(withFile(clips, (before) => `${before}${before.split('\n')[0]}\n`))],
  [
    'a control character',
    'invalid_text',
    () => rawZip(withFile(clips, (before) => before.replace('氢能码头', '氢能\\u0007'))),
  ],
  [
    'a million levels of lists',
    'invalid_input',
    () => rawZip(withFile(clips, (before) => before.replace('"extra":{}', `"extra":{"a":${deepArray(1_000_000)}}`))),
  ],
  ['a clip of a source that is not there', 'file_unreadable', () => rawZip(withFile('sources.json', () => '[]'))],
  ['a picture that is not there', 'file_unreadable', () => rawZip(withFile('pictures.json', () => '[]'))],
  ['a picture that is none', 'file_unreadable', () => rawZip(withFile(pictureName(), () => 'not a picture'))],
  [
    '__proto__ in a clip',
    'none',
    () => rawZip(withFile(clips, (before) => before.replace('"extra":{}', '"extra":{"__proto__":{"admin":true}}'))),
  ],
];

test.each(cases)('A bundle with %s is refused or harmless', { timeout: 60_000 }, async (what, code, make) => {
  const path = join(newFolder(), 'bundle.zip');
  writeFileSync(path, make());
  const before = await library.ask('library.info', {});
  globalThis.gc?.();
  const start = performance.now();
  const peak = watchMemory();
  const result = await library.client.call('bundle.import', { path });
  const rss = peak();
  const ms = Math.round(performance.now() - start);
  table.push({
    what,
    code: result.ok ? 'none' : result.error.code,
    ms: String(ms),
    'RSS + MB': String(rss),
    message: result.ok ? '' : result.error.message.slice(0, 60),
  });
  expect(result.ok ? 'none' : result.error.code).toBe(code);
  expect(rss).toBeLessThan(150);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  if (result.ok) return;
  expect(result.error.message).toMatch(/没有|什么都没有/);
  expect(await library.ask('library.info', {})).toEqual(before);
});

/** Gives by how many MB the process grew since, at its largest. */
function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  return () => {
    clearInterval(timer);
    return Math.round((Math.max(most, process.memoryUsage.rss()) - before) / 1024 / 1024);
  };
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

/** The manifest says the truth about a small file, which inflates to more. */
function lyingBomb(): Buffer {
  return rawZip(
    withFile('sources.json', (before) => before).map((entry) =>
      entry.name === 'sources.json'
        ? { ...entry, content: new Uint8Array(60 * 1024 * 1024), claimedBytes: entry.content.length }
        : entry,
    ),
  );
}

const manyFiles = (count: number): Buffer =>
  rawZip([...good, ...Array.from({ length: count }, (_, index) => ({ name: `f/${index}`, content: text('') }))]);

function pictureName(): string {
  const found = good.find(({ name }) => typeof name === 'string' && /^assets\/[0-9a-f]/.test(name));
  return String(found?.name);
}
