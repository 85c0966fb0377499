import { basename } from 'node:path';
import type { ImportedFiles } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { newId } from '#shared/model/index.ts';
import { action, type Service, type ServiceContext } from '../../service/context.ts';
import type { LibraryKnowledge } from '../clipping/known.ts';
import { isPictureName } from '../documents/formats.ts';
import { givenFile, type ImportFile, namedFile } from './importFile.ts';
import { importOne } from './importOne.ts';
import { createImportTally, type ImportTally } from './importTally.ts';
import { walk } from './walk.ts';

export interface ImportOrder {
  readonly paths: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Takes in again what the library has. */
  readonly takeRepeats: boolean;
  /** Takes in what repeats these clips, and nothing else. */
  readonly repeatsOf?: readonly string[] | undefined;
}

/**
 * Takes in files and folders, each file for itself and all in one step of undo. One that cannot be taken in is named
 * with the reason, and the others go on. Pictures come last: those that a page among the files showed are not taken in
 * once more.
 * @throws DeskError disk_full, file_not_writable; cancelled (what was taken in before is kept)
 */
export async function importFiles(
  service: Service,
  knowledge: LibraryKnowledge,
  order: ImportOrder,
  context: ServiceContext,
): Promise<ImportedFiles> {
  const { files, refused } = await walk(order.paths);
  const given = new Map(order.files.map(({ name, bytes }) => [name, bytes]));
  const all = [...files.map(namedFile), ...order.files.map((file) => givenFile(file, given))];
  const sorted = [...all.filter((file) => !isPicture(file)), ...all.filter(isPicture)];
  const subject = all.length === 1 ? (all[0]?.name ?? '') : `${all.length} 个文件`;
  const step = { ...context, step: context.step ?? newId() };
  const tally = createImportTally(refused);
  const job = {
    service,
    knowledge,
    tally,
    context: step,
    action: action('clipping.importFiles', subject, step),
    takeRepeats: order.takeRepeats,
    repeatsOf: order.repeatsOf && new Set(order.repeatsOf),
    shown: new Set<string>(),
  };
  for (const [done, file] of sorted.entries()) {
    if (context.signal?.aborted) throw cancelled(tally);
    context.onProgress?.({ what: basename(file.name), done, total: sorted.length });
    try {
      await importOne(job, file);
    } catch (error) {
      if (!(error instanceof DeskError) || vital.includes(error.code)) throw error;
      if (error.code === 'cancelled') throw cancelled(tally);
      tally.refuse(file.name, error.code, error.message);
    }
  }
  context.onProgress?.({ what: '', done: sorted.length, total: sorted.length });
  return tally.result();
}

/** Failures that the next file would meet as well. */
const vital: readonly string[] = ['disk_full', 'file_not_writable', 'library_damaged'];

const isPicture = ({ name }: ImportFile): boolean => isPictureName(name);

function cancelled(tally: ImportTally): DeskError {
  const { clips } = tally.result();
  const message = `已取消。已经导入的 ${clips} 条素材都保留着，其余没有导入。撤销一步就能全部拿掉。`;
  return new DeskError('cancelled', message, { imported: clips });
}
