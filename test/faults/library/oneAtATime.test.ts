import { expect, test } from 'vitest';
import { createLibrary, openLibrary } from '#library/index.ts';
import { startChild } from '../../helpers/childProcess.ts';
import { folderState } from '../../helpers/folderState.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();
const holding = new URL('./children/holding.ts', import.meta.url);

test('a second process is refused at once and changes nothing; when the first is gone it gets in', async () => {
  const folder = newFolder();
  (await createLibrary(folder)).close();
  const first = startChild(holding, folder);
  await first.printed(1);
  const before = folderState(folder);
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await refusal(openLibrary(folder))).toMatchObject({ code: 'library_busy' });
  }
  expect(folderState(folder)).toEqual(before);
  const second = startChild(holding, folder);
  await expect(second.printed(1)).rejects.toThrow('library_busy');
  expect(folderState(folder)).toEqual(before);
  await first.kill();
  (await openLibrary(folder)).close();
});

test('opening it again in the same process is refused and does not let another process in', async () => {
  const folder = newFolder();
  const library = await createLibrary(folder);
  expect(await refusal(openLibrary(folder))).toMatchObject({ code: 'library_busy' });
  await expect(startChild(holding, folder).printed(1)).rejects.toThrow('library_busy');
  library.close();
});
