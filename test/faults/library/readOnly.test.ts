import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLibrary, openLibrary } from '#library/index.ts';
import { folderState } from '../../helpers/folderState.ts';
import { makeReadOnly } from '../../helpers/mounts.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

async function closedLibrary(): Promise<string> {
  const folder = newFolder();
  mkdirSync(join(folder, 'empty'));
  (await createLibrary(folder)).close();
  return folder;
}

const readOnly = makeReadOnly(await closedLibrary());

test.runIf(readOnly)('a library that cannot be written is refused and stays as it is; none is made there', async () => {
  const folder = readOnly ?? '';
  const before = folderState(folder);
  expect(await refusal(openLibrary(folder))).toMatchObject({ code: 'file_not_writable' });
  expect(await refusal(createLibrary(join(folder, 'new')))).toMatchObject({ code: 'file_not_writable' });
  expect(await refusal(createLibrary(join(folder, 'empty')))).toMatchObject({ code: 'file_not_writable' });
  expect(folderState(folder)).toEqual(before);
});
