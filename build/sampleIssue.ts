import { join } from 'node:path';
import { createNewLibrary } from '#library/index.ts';
import type { ExportResult } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';

export interface SampleExport {
  /** 园区周报2026年10月4期（总96期） */
  readonly name: string;
  readonly result: ExportResult;
}

/**
 * Makes the sample library in `folder` and exports its newest issue.
 * @param target where the files go, without their ending, from the issue's name
 */
export async function exportSampleIssue(
  folder: string,
  target: (name: string) => string,
  kinds: readonly ('pdf' | 'docx')[],
): Promise<SampleExport> {
  const { client, close } = await createNewLibrary(join(folder, 'library'), { sample: true });
  try {
    const [newest] = unwrap(await client.call('issue.list', {}));
    if (!newest) throw new Error('the sample has no issue');
    const { publication } = unwrap(await client.call('document.get', { issueId: newest.id }));
    const name = `${publication.name}${newest.label}`;
    const paths = Object.fromEntries(kinds.map((kind) => [kind, `${target(name)}.${kind}`]));
    return { name, result: unwrap(await client.call('export.issue', { issueId: newest.id, ...paths })) };
  } finally {
    close();
  }
}
