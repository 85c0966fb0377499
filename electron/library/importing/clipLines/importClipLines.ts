import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { ImportedClips, SkippedLine } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { type Clip, newId } from '#shared/model/index.ts';
import { action, type Service, type ServiceContext } from '../../service/context.ts';
import { type ClipLine, readClipLine } from './clipLine.ts';
import { type Line, readLines } from './readLines.ts';
import { writeClips } from './writeClips.ts';

/** A line of text of a clip is a few kB; more than this is no clip. */
const maxLineBytes = 8 * 1024 * 1024;
/** Clips of one transaction, and bytes of their lines. */
const batchClips = 2000;
const batchBytes = 16 * 1024 * 1024;
/** Pages of 4 KiB of the search index that are merged in one go: some 150 ms. */
const settlePages = 2048;
/** Skipped lines that are named one by one, so that a file that is no such file at all cannot fill the memory. */
const mostNamed = 10_000;

/** Told of each clip that is new, and of each line that is skipped, however many there are. */
export interface LineListener {
  added(clip: Pick<Clip, 'id' | 'headline'>): void;
  skipped(line: number, failure: DeskError): void;
}

interface Waiting extends ClipLine {
  readonly line: number;
}

/**
 * Brings clips in from a file with a JSON object a line. Lines are written in batches, each whole or not at all,
 * and all of them are one step of undo. A clip whose id the library has is brought up to date, so importing a file
 * again changes nothing. A bad line is named in the result and skipped.
 * @throws DeskError file_not_found, file_unreadable, disk_full; cancelled (batches written before are kept)
 */
export async function importClipLines(
  { store }: Service,
  path: string,
  context: ServiceContext,
  listener?: LineListener,
): Promise<ImportedClips> {
  const start = performance.now();
  const named = action('import.clipLines', basename(path), { ...context, step: context.step ?? newId() });
  const counts = { imported: 0, updated: 0, unchanged: 0, skippedLines: 0 };
  const skipped: SkippedLine[] = [];
  let waiting: Waiting[] = [];
  let waitingBytes = 0;

  function skip(line: number, failure: DeskError): void {
    const { code, message } = failure;
    counts.skippedLines += 1;
    listener?.skipped(line, failure);
    if (skipped.length < mostNamed) skipped.push({ line, code, message });
  }

  function read({ number, bytes }: Line): void {
    if (bytes !== null && isBlank(bytes)) return;
    try {
      waiting.push({ line: number, ...readClipLine(withinLimit(bytes)) });
      waitingBytes += bytes?.length ?? 0;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      skip(number, error);
    }
    if (waiting.length >= batchClips || waitingBytes >= batchBytes) write();
  }

  function write(): void {
    stopIfCancelled();
    const batch = waiting;
    const written = store.write(named, (writable) => writeClips(writable, batch));
    counts.imported += written.added.length;
    for (const clip of written.added) listener?.added(clip);
    counts.updated += written.changed;
    counts.unchanged += written.same;
    for (const { line, error } of written.refused) skip(line, error);
    waiting = [];
    waitingBytes = 0;
  }

  function stopIfCancelled(): void {
    if (!context.signal?.aborted) return;
    const kept = counts.imported + counts.updated + counts.unchanged;
    const message = `已取消。已经导入的 ${kept} 条素材都保留着，其余没有导入。可以撤销，也可以再导入一次接着做完。`;
    throw new DeskError('cancelled', message, { imported: counts.imported, updated: counts.updated });
  }

  let lines = 0;
  for await (const piece of readLines(path, maxLineBytes)) {
    stopIfCancelled();
    for (const line of piece.lines) read(line);
    lines = piece.lines.at(-1)?.number ?? lines;
    context.onProgress?.({ what: '素材', done: lines, total: estimateLines(lines, piece) });
  }
  if (waiting.length > 0) write();
  await settleSearch(store, context.signal);
  return { ...counts, skipped: skipped.sort((a, b) => a.line - b.line), ms: performance.now() - start };
}

/**
 * Merges what the batches left in the search index, so that the first search is as fast as any. When it is cut short
 * the rest follows in idle moments.
 */
async function settleSearch(store: Service['store'], signal: AbortSignal | undefined): Promise<void> {
  while (signal?.aborted !== true && store.tidySearch(settlePages)) await turn();
}

/** How many lines the file has, from those read so far. */
const estimateLines = (lines: number, { bytesRead, bytesTotal }: { bytesRead: number; bytesTotal: number }): number =>
  bytesRead >= bytesTotal ? lines : Math.round((lines * bytesTotal) / bytesRead);

/** JSON's white space (RFC 8259 §2). */
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function withinLimit(bytes: Uint8Array | null): Uint8Array {
  if (bytes !== null) return bytes;
  throw new DeskError('invalid_input', `这一行超过 ${maxLineBytes / 1024 / 1024} MB`);
}
