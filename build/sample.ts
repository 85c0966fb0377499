import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNewLibrary } from '#library/index.ts';
import { unwrap } from '#shared/errors.ts';

/** `npm run sample`: the sample issue as PDF and DOCX in out/, from a sample library made for it. */

const out = fileURLToPath(new URL('../out/', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'park-weekly-'));
try {
  mkdirSync(out, { recursive: true });
  const { client, close } = await createNewLibrary(join(folder, 'library'), { sample: true });
  const [newest] = unwrap(await client.call('issue.list', {}));
  if (!newest) throw new Error('the sample has no issue');
  const { publication } = unwrap(await client.call('document.get', { issueId: newest.id }));
  const name = `${publication.name}${newest.label}`;
  const { files, proof, timings } = unwrap(
    await client.call('export.issue', {
      issueId: newest.id,
      pdf: join(out, `${name}.pdf`),
      docx: join(out, `${name}.docx`),
    }),
  );
  close();
  for (const file of files) process.stdout.write(`${file.path}  ${Math.round(file.bytes / 1024)} KB\n`);
  process.stdout.write(`读回核对：${proof?.pages}页，${proof?.entries}条，用时 ${timings['total']} ms\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
