import { expect, test } from 'vitest';
import { createNewLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const newFolder = useTempFolders();

test('the sample issue is ready to print: the check finds nothing in it', async () => {
  const { client, close } = await createNewLibrary(newFolder(), { sample: true });
  try {
    const issues = unwrap(await client.call('issue.list', {}));
    const draft = issues.find(({ status }) => status === 'draft');
    const { findings, entries } = unwrap(await client.call('check.issue', { issueId: draft?.id ?? '' }));
    expect(entries).toBe(47);
    expect(findings.map(({ code, text, message }) => [code, text, message.zh])).toEqual([]);
  } finally {
    close();
  }
});

test('the issues that were printed have no finding at error level', async () => {
  const { client, close } = await createNewLibrary(newFolder(), { sample: true });
  try {
    const issues = unwrap(await client.call('issue.list', {}));
    const frozen = issues.filter(({ status }) => status === 'frozen');
    expect(frozen.length).toBeGreaterThan(2);
    for (const { id } of frozen) {
      const { findings } = unwrap(await client.call('check.issue', { issueId: id }));
      expect(findings.filter(({ level }) => level === 'error').map(({ code, text }) => [code, text])).toEqual([]);
    }
  } finally {
    close();
  }
});
