import { Worker } from 'node:worker_threads';
import { DeskError } from '#shared/errors.ts';
import type { DocumentInput } from './readDocument.ts';
import type { DocumentReading } from './reading.ts';

export type WorkerAnswer =
  | { readonly reading: DocumentReading }
  | { readonly refused: Pick<DeskError, 'code' | 'message' | 'detail'> };

/** A document that takes longer than this, or more memory, is refused; ms and MB. */
export const readingLimits = { ms: 4000, memory: 400 };

/** The thread is kept so long for the next document; ms. */
const keptFor = 5000;

/** In the bundle all parts stand side by side. */
const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './reader.js', import.meta.url);

let idle: Worker | null = null;
let idleTimer: NodeJS.Timeout | undefined;

/**
 * Reads a document in a thread of its own, so that everything else goes on meanwhile and no document can stall the desk.
 * @throws DeskError as readDocument; too_complex (over a limit), cancelled
 */
export async function readApart(
  input: DocumentInput,
  signal?: AbortSignal,
  limits = readingLimits,
): Promise<DocumentReading> {
  const worker = await takeWorker();
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
  const timer = setTimeout(() => reject(tooComplex()), limits.ms);
  const cancel = () => reject(new DeskError('cancelled', '已取消，这个文件没有导入。'));
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  const fail = (error: unknown) => reject(isOutOfMemory(error) ? tooComplex(error) : error);
  worker.on('message', resolve);
  worker.on('error', fail);
  worker.postMessage(input);
  try {
    const answer = await promise;
    keep(worker);
    if ('reading' in answer) return answer.reading;
    const { code, message, detail } = answer.refused;
    throw new DeskError(code, message, detail);
  } catch (error) {
    if (worker !== idle) void worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    worker.off('message', resolve);
    worker.off('error', fail);
  }
}

async function takeWorker(): Promise<Worker> {
  clearTimeout(idleTimer);
  const kept = idle;
  idle = null;
  if (kept !== null) {
    kept.ref();
    return kept;
  }
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.memory, stackSizeMb: 8 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.once('message', resolve);
  // Kept: a thread that is ended while it reads may still tell of an error, which concerns nobody then.
  worker.on('error', reject);
  await promise;
  return worker;
}

/** A thread that waits does not keep the process. */
function keep(worker: Worker): void {
  if (idle !== null) void idle.terminate();
  idle = worker;
  worker.unref();
  idleTimer = setTimeout(() => {
    if (idle === worker) idle = null;
    void worker.terminate();
  }, keptFor).unref();
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');

function tooComplex(cause?: unknown): DeskError {
  const message = '内容太大或太复杂，读了很久也读不完，没有导入。请在浏览器或 Word 里打开，选出需要的部分复制、粘贴。';
  return new DeskError('too_complex', message, undefined, cause);
}
