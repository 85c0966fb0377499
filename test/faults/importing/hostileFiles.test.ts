import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderState } from '../../helpers/folderState.ts';
import { hostileFiles } from '../../helpers/hostileFiles.ts';
import { useLibraries } from '../../helpers/library.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();

/** What is to become of each; a text is the headline of the clip. */
const expected: Readonly<Record<string, string>> = {
  'good.png': '→ good',
  'good.tiff': '→ good',
  'good.avif': '→ good',
  'animated.gif': '→ animated',
  'truncated.png': 'bad_picture',
  'truncated.webp': 'bad_picture',
  'header-only.png': 'bad_picture',
  'bomb.png': 'picture_too_big',
  'huge-header.png': 'bad_picture',
  'one-line.png': 'picture_too_big',
  'program.png': 'bad_picture',
  'drawing.png': 'bad_picture',
  'script.svg': 'bad_picture',
  'entity.svg': 'bad_picture',
  'bomb.svgz': 'bad_picture',
  'icon.ico': 'bad_picture',
  'script.gif': 'bad_picture',
  'dot.gif': 'bad_picture',
  'good.docx': '→ 青禾园区三个项目开工',
  'template.docx': '→ 云溪园区三个项目开工',
  'entities.docx': 'unsafe_archive',
  'broken.docx': 'file_unreadable',
  'password.docx': 'file_unreadable',
  'no-archive.docx': 'file_unreadable',
  'slip.zip': 'unsafe_archive',
  'absolute.zip': 'unsafe_archive',
  'twice.zip': 'unsafe_archive',
  'locked.zip': 'unsafe_archive',
  'overlap.zip': 'unsafe_archive',
  'liar.zip': 'unsafe_archive',
  'device.zip': 'unsafe_archive',
  'cut.zip': 'file_unreadable',
  'harmless.zip': 'unsupported_format',
  'controls.txt': '→',
  'line-ends.txt': '→ line-ends',
  'zero-width.txt': '→',
  'noncharacters.txt': '→',
  'surrogates.txt': '→',
  'gbk.txt': '→ gbk',
  'utf16.txt': '→ utf16',
  'noise.txt': 'unsupported_format',
  'brackets.txt': '→',
  'numbers.json': 'bad_json',
  'deep.json': 'invalid_input',
  'scalars.json': 'unsupported_format',
  'wide-text.json': '→ 宽字符',
  'noise.jsonl': 'unsupported_format',
  'proto.json': '→ 原型',
  'semicolons.csv': '→ 甲项目开工',
  'formula.csv': '→ =cmd',
  'controls.csv': '→ 丙项目[31m投产',
  'unclosed.csv': 'unsupported_format',
  'names-only.csv': 'nothing_to_clip',
  'wide.csv': 'too_big',
  'emphasis.md': '→',
  'front.md': '→ 页首',
  'boundaries.mht': 'file_unreadable',
  'nested.html': '→',
  'nul.html': '→',
  'unclosed.html': '→',
  'library.db': 'unsupported_format',
  'random.db': 'unsupported_format',
  'text.db': 'unsupported_format',
  'library.txt': 'unsupported_format',
};

test('of a folder of hostile files each is taken in as plain text or refused by name; nothing runs, hangs or escapes', async () => {
  const library = await libraries.create();
  const outer = newFolder();
  const folder = join(outer, 'files');
  mkdirSync(folder);
  const files = await hostileFiles();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const before = folderState(outer);
  const memory = process.memoryUsage().rss;

  const rows: { readonly file: string; readonly what: string; readonly ms: number; readonly message: string }[] = [];
  for (const name of Object.keys(files)) {
    const start = performance.now();
    const paths = [join(folder, name)];
    const { imported, refused } = await library.ask('clipping.importFiles', { paths, takeRepeats: true });
    const ms = Math.round(performance.now() - start);
    const message = refused[0]?.message ?? '';
    const what = refused[0]?.code ?? `→ ${imported[0]?.headline.slice(0, 30)}`;
    rows.push({ file: name, what, ms, message: message.slice(0, 60) });
  }
  const grown = Math.round((process.memoryUsage().rss - memory) / 1024 / 1024);
  console.table(rows);
  console.log(`RSS + ${grown} MB`);

  expect(Object.keys(expected)).toEqual(Object.keys(files));
  for (const { file, what } of rows) expect(what.startsWith(expected[file] ?? '?'), `${file}: ${what}`).toBe(true);
  for (const { file, message } of rows.filter(({ what }) => !what.startsWith('→'))) {
    expect(message, file).toMatch(/没有|什么都/);
  }
  expect(Math.max(...rows.map(({ ms }) => ms))).toBeLessThan(5000);
  expect(grown).toBeLessThan(300);
  expect(folderState(outer)).toEqual(before);
  expect(existsSync('/tmp/evil.txt')).toBe(false);

  // What was taken in can be saved again: no character in it is one that may not be stored.
  const { clips } = await library.ask('clip.list', { limit: 500 });
  for (const { id } of clips) {
    const {
      revision: _,
      addedAt: __,
      updatedAt: ___,
      trashedAt: ____,
      ...clip
    } = await library.ask('clip.get', { clipId: id });
    expect(await library.refusal('clip.save', { clip }), clip.headline).toBeNull();
    expect(JSON.stringify(clip), clip.headline).not.toMatch(/alert\(|<script|root:/);
  }
  expect(({} as { readonly isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('all of them at once end cleanly, every file listed', async () => {
  const library = await libraries.create();
  const folder = newFolder();
  const files = await hostileFiles();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const start = performance.now();
  const { imported, refused, repeated } = await library.ask('clipping.importFiles', { paths: [folder] });
  expect(performance.now() - start).toBeLessThan(20_000);
  const named = [...imported, ...refused, ...repeated].map(({ file }) => basename(file));
  expect(named.toSorted()).toEqual(Object.keys(files).toSorted());
});

test('an image bomb is refused from its header within 10 ms', async () => {
  const { inspectPicture } = await import('#library/assets/index.ts');
  const { 'bomb.png': bomb = Buffer.alloc(0) } = await hostileFiles();
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const start = performance.now();
    expect(await refusal(inspectPicture(bomb))).toMatchObject({ code: 'picture_too_big' });
    times.push(performance.now() - start);
  }
  // A machine that does other things as well is late now and then; one round is enough to show that nothing is decoded.
  expect(Math.min(...times)).toBeLessThan(10);
});
