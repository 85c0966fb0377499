import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type TestLibrary, useLibraries } from '../../helpers/library.ts';
import { sampleClip } from '../../helpers/samples.ts';

const libraries = useLibraries();

interface Change {
  readonly entity_id: string;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The recorded changes of a library, which is closed and opened again. */
async function changesOf(library: TestLibrary): Promise<{ library: TestLibrary; changes: readonly Change[] }> {
  library.close();
  const db = new Database(library.file);
  const changes = db.prepare<[], Change>('SELECT entity_id, kind, before, after FROM change ORDER BY id').all();
  db.close();
  return { library: await libraries.open(library.folder), changes };
}

test('a row that was made is not kept twice, save while it is undone', async () => {
  const library = await libraries.create();
  await library.ask('clip.save', { clip: sampleClip({ id: 'a' }) });
  const made = await changesOf(library);
  expect(made.changes).toEqual([{ entity_id: 'a', kind: 'insert', before: null, after: null }]);
  await made.library.ask('history.undo', {});
  const undone = await changesOf(made.library);
  expect(undone.changes[0]?.after).toContain('青禾园区三个项目开工');
  await undone.library.ask('history.redo', {});
  expect((await changesOf(undone.library)).changes).toEqual(made.changes);
});

test('of a row that was changed only the columns that differ are kept', async () => {
  const library = await libraries.create();
  await library.ask('clip.save', { clip: sampleClip({ id: 'a', headline: '旧' }) });
  await library.ask('clip.save', { clip: sampleClip({ id: 'a', headline: '新' }) });
  const { changes } = await changesOf(library);
  const { before, after } = changes[1] ?? { before: null, after: null };
  expect(JSON.parse(before ?? '')).toMatchObject({ headline: '旧' });
  expect(JSON.parse(after ?? '')).toMatchObject({ headline: '新' });
  expect(Object.keys(JSON.parse(after ?? '')).sort()).not.toContain('detail');
});
