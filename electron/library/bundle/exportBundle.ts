import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ExportedBundle } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { resourcePath } from '../resources.ts';
import type { Service, ServiceContext } from '../service/context.ts';
import { collectContent, type Wanted } from './collectContent.ts';
import { writeBundle } from './writeBundle.ts';

/** The desk's own version. */
function appVersion(): string {
  const { version } = JSON.parse(readFileSync(resourcePath('../package.json'), 'utf8')) as { version: string };
  return version;
}

/**
 * Writes clips, an issue or the whole library, with all that they name, as one file. The same library gives the same
 * bytes but for the time in the manifest.
 * @throws DeskError not_found, file_not_found and bad_picture (a picture of the library), file_not_writable, disk_full,
 *   cancelled. The old file is as it was.
 */
export async function exportBundle(
  service: Service,
  path: string,
  wanted: Wanted,
  { signal, onProgress = () => {} }: ServiceContext,
): Promise<ExportedBundle> {
  const contents = collectContent(service, wanted, onProgress);
  const origin = { kind: wanted.kind, app: appVersion(), madeAt: service.store.now() };
  let counts: Omit<ExportedBundle, 'path' | 'bytes'> = {
    clips: 0,
    sources: 0,
    publications: 0,
    issues: 0,
    pictures: 0,
  };
  const bytes = writeBundle(contents, origin, (manifest) => {
    counts = manifest.counts;
  });
  await writeWhole(path, bytes, { signal });
  return { path, bytes: statSync(path).size, ...counts };
}

/** @throws DeskError exists, where there is a file of that name */
export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new DeskError('exists', `${path} 已经有了，没有写。请换一个文件名，或确认要替换它。`, { path });
}
