import type { CallContext, ImportedFiles, Input, Progress } from '#shared/contract/index.ts';
import type { Failure, Result } from '#shared/errors.ts';
import { bytesOf, type FoundFile, mostBytes } from '../materials.ts';
import type { ImportWish } from './importJob.ts';

/** Bytes and files that are sent at once. */
const batchBytes = 24 * 1024 * 1024;
const batchFiles = 200;
/** Files that are listed one by one; the others are counted. */
const mostListed = 10_000;

export type ImportCall = (input: Input<'clipping.importFiles'>, context: CallContext) => Promise<Result<ImportedFiles>>;

interface ImportOutcome {
  readonly result: ImportedFiles;
  /** Why it did not go on to the end. */
  readonly failure: Failure | null;
}

const nothing: ImportedFiles = {
  imported: [],
  clips: 0,
  refused: [],
  refusals: 0,
  repeated: [],
  updated: 0,
  unchanged: 0,
};

/** Imports what is wished for; files without a path go over in batches, all of them one step of undo. */
export async function importFiles(
  wish: ImportWish,
  call: ImportCall,
  context: { readonly signal: AbortSignal; readonly step: string; onProgress(progress: Progress): void },
): Promise<ImportOutcome> {
  const { repeats } = wish;
  const which = repeats && { repeatsOf: [...new Set(repeats.taken.map(({ clipId }) => clipId))] };
  if (wish.kind === 'paths') {
    const answer = await call({ paths: [...wish.paths], ...which }, context);
    return answer.ok ? { result: answer.value, failure: null } : stopped(nothing, answer.error);
  }
  const refused = wish.files.filter(isTooBig).map(tooBig);
  let result: ImportedFiles = { ...nothing, refused, refusals: refused.length };
  let done = 0;
  for (const batch of batchesOf(wish.files.filter((each) => !isTooBig(each)))) {
    const files = await Promise.all(batch.map(async ({ name, file }) => ({ name, bytes: await bytesOf(file) })));
    const before = done;
    const answer = await call(
      { files, ...which },
      {
        ...context,
        onProgress: (progress) =>
          context.onProgress({ ...progress, done: before + progress.done, total: wish.files.length }),
      },
    );
    if (!answer.ok) return stopped(result, answer.error);
    result = joined(result, answer.value);
    done += batch.length;
    context.onProgress({ what: '', done, total: wish.files.length });
    if (context.signal.aborted) break;
  }
  return { result, failure: null };
}

/** What had been taken in when it stopped: those of the last call are counted, not listed. */
function stopped(result: ImportedFiles, failure: Failure): ImportOutcome {
  const imported = failure.detail?.['imported'];
  return { result: { ...result, clips: result.clips + (typeof imported === 'number' ? imported : 0) }, failure };
}

function* batchesOf(files: readonly FoundFile[]): Generator<readonly FoundFile[]> {
  let batch: FoundFile[] = [];
  let bytes = 0;
  for (const each of files) {
    if (batch.length >= batchFiles || (batch.length > 0 && bytes + each.file.size > batchBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(each);
    bytes += each.file.size;
  }
  if (batch.length > 0) yield batch;
}

const isTooBig = ({ file }: FoundFile): boolean => file.size > mostBytes;
const tooBig = ({ name }: FoundFile) => ({
  file: name,
  code: 'too_big' as const,
  message: '文件超过 32 MB，没有读；文件没有改动。请用“打开文件”来取，或拆成几份。',
});

const joined = (one: ImportedFiles, other: ImportedFiles): ImportedFiles => ({
  imported: [...one.imported, ...other.imported].slice(0, mostListed),
  clips: one.clips + other.clips,
  refused: [...one.refused, ...other.refused].slice(0, mostListed),
  refusals: one.refusals + other.refusals,
  repeated: [...one.repeated, ...other.repeated],
  updated: one.updated + other.updated,
  unchanged: one.unchanged + other.unchanged,
});
