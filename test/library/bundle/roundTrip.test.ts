import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip } from '../../../electron/library/exporting/docx/zip.ts';
import { bundleContent, fillLibrary } from '../../helpers/bundles.ts';
import { desk } from '../../helpers/commandLine.ts';
import { dumpLibrary } from '../../helpers/dump.ts';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { anyOperation, firstOperations } from '../../helpers/randomOperations.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();

test('A library that went through a bundle is the same library', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const folder = newFolder();
  await fillLibrary(here);
  const exported = await here.ask('bundle.export', { path: join(folder, 'a.zip'), what: { kind: 'library' } });
  expect(exported).toMatchObject({ clips: 7, sources: 1, publications: 1, issues: 2, pictures: 1 });
  const imported = await there.ask('bundle.import', { path: exported.path });
  expect(imported).toMatchObject({
    added: { clips: 7, sources: 1, publications: 1, issues: 2, pictures: 1 },
    kept: [],
    notes: [],
  });
  await there.ask('bundle.export', { path: join(folder, 'b.zip'), what: { kind: 'library' } });
  expect(await bundleContent(join(folder, 'b.zip'))).toEqual(await bundleContent(exported.path));
});

test('A frozen issue arrives frozen and is printed as before', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const folder = newFolder();
  const { frozenIssueId: issueId } = await fillLibrary(here);
  await here.ask('bundle.export', { path: join(folder, 'issue.zip'), what: { kind: 'issue', issueId } });
  await there.ask('bundle.import', { path: join(folder, 'issue.zip') });
  expect((await there.ask('issue.get', { issueId })).status).toBe('frozen');
  await here.ask('export.issue', { issueId, pdf: join(folder, 'here.pdf') });
  await there.ask('export.issue', { issueId, pdf: join(folder, 'there.pdf') });
  expect(hashOf(join(folder, 'there.pdf'))).toBe(hashOf(join(folder, 'here.pdf')));
});

test('The same library gives the same files', async () => {
  const library = await libraries.create({ now: () => 1_900_000_000_000 });
  const folder = newFolder();
  await fillLibrary(library);
  for (const name of ['a.zip', 'b.zip']) {
    await library.ask('bundle.export', { path: join(folder, name), what: { kind: 'library' } });
  }
  expect(hashOf(join(folder, 'b.zip'))).toBe(hashOf(join(folder, 'a.zip')));
});

test('Chosen clips bring their source, pictures and original, and no publication into a library that has one', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'clips.zip');
  const { clipIds, sourceId } = await fillLibrary(here);
  await fillLibrary(there);
  const [clipId = ''] = clipIds;
  await here.ask('bundle.export', { path, what: { kind: 'clips', clipIds: [clipId] } });
  const names = (await readZip(readFileSync(path))).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('issues/'))).toEqual([]);
  const { added } = await there.ask('bundle.import', { path });
  expect(added).toMatchObject({ clips: 1, publications: 0, issues: 0 });
  const clip = await there.ask('clip.get', { clipId });
  expect(clip.sourceId).not.toBe(sourceId);
  const { sections = [] } = (await there.ask('publication.list', {}))[0] ?? {};
  expect(sections.find(({ id }) => id === clip.sectionId)?.name).toBe('招商');
  expect((await there.ask('clip.original', { clipId }))?.author).toBe('记者 乙');
});

test('An import is one step of undo', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  await fillLibrary(here);
  await here.ask('bundle.export', { path, what: { kind: 'library' } });
  await there.ask('bundle.import', { path });
  await there.ask('history.undo', {});
  expect((await there.ask('clip.list', {})).total).toBe(0);
  expect(await there.ask('issue.list', {})).toEqual([]);
  expect(await there.ask('publication.list', {})).toEqual([]);
  expect(await there.refusal('history.undo', {})).toBe('nothing_to_undo');
  await there.ask('history.redo', {});
  expect((await there.ask('issue.list', {})).length).toBe(2);
});

test('Importing again changes nothing', async () => {
  const library = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  await fillLibrary(library);
  await library.ask('bundle.export', { path, what: { kind: 'library' } });
  const [before] = await library.ask('history.list', { limit: 1 });
  const { added, changed, same } = await library.ask('bundle.import', { path, prefer: 'theirs' });
  expect([added, changed].flatMap((counts) => Object.values(counts)).every((count) => count === 0)).toBe(true);
  expect(same).toEqual({ clips: 7, sources: 1, publications: 1, issues: 2, pictures: 1 });
  expect((await library.ask('history.list', { limit: 1 }))[0]?.id).toBe(before?.id);
});

test('What was decided of look-alikes comes along once, where both clips do', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  const { clipIds } = await fillLibrary(here);
  const [a = '', b = '', c = ''] = clipIds;
  const distinct = async (library: TestLibrary) => {
    const { folder } = library;
    library.close();
    const copy = dumpLibrary(join(folder, 'library.sqlite'));
    return /^distinct_pair\n(.*)$/m.exec(copy)?.[1] ?? '';
  };
  await here.ask('similar.dismiss', { a, b, dismissed: true });
  await here.ask('similar.dismiss', { a: c, b, dismissed: true });
  await here.ask('bundle.export', { path, what: { kind: 'clips', clipIds: [a, b] } });
  await there.ask('bundle.import', { path });
  const again = await there.ask('bundle.import', { path });
  expect(Object.values(again.added).every((count) => count === 0)).toBe(true);
  expect(
    (await there.ask('history.list', { limit: 10 })).filter(({ action }) => action === 'bundle.import'),
  ).toHaveLength(1);
  expect(await distinct(there)).toContain([a, b].sort().join(' '));
});

test('Whatever was done to a library, its bundle gives the same library elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyOperation, { minLength: 5, maxLength: 40 }), async (operations) => {
      const here = await libraries.create();
      const there = await libraries.create();
      const folder = newFolder();
      for (const { name, input } of [...firstOperations, ...operations]) await here.client.call(name, input);
      const a = await here.ask('bundle.export', { path: join(folder, 'a.zip'), what: { kind: 'library' } });
      await there.ask('bundle.import', { path: a.path });
      await there.ask('bundle.export', { path: join(folder, 'b.zip'), what: { kind: 'library' } });
      expect(await bundleContent(join(folder, 'b.zip'))).toEqual(await bundleContent(a.path));
      here.close();
      there.close();
    }),
    { numRuns: 12 },
  );
});

test('The command line exports and imports', async () => {
  const here = await libraries.create();
  const there = await libraries.create();
  const path = join(newFolder(), 'a.zip');
  await fillLibrary(here);
  here.close();
  there.close();
  expect((await desk('bundle', 'export', here.folder, path, '--issue', '82')).json).toMatchObject({ issues: 1 });
  expect((await desk('bundle', 'import', there.folder, path)).json).toMatchObject({ added: { issues: 1 }, kept: [] });
  const before = dumpLibrary(there.file);
  expect((await desk('bundle', 'import', there.folder, path, '--prefer', 'both')).code).toBe(2);
  expect((await desk('bundle', 'import', there.folder, path, '--prefer', 'theirs')).json).toMatchObject({ kept: [] });
  expect(dumpLibrary(there.file)).toBe(before);
});

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
