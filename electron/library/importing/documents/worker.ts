import { parentPort } from 'node:worker_threads';
import { DeskError } from '#shared/errors.ts';
import type { WorkerAnswer } from './readApart.ts';
import { type DocumentInput, readDocument } from './readDocument.ts';

/** The thread that reads documents which take long, or that may be made to hurt their reader. */

async function answer(input: DocumentInput): Promise<WorkerAnswer> {
  try {
    return { reading: await readDocument(input) };
  } catch (error) {
    if (error instanceof DeskError)
      return { refused: { code: error.code, message: error.message, detail: error.detail } };
    throw error;
  }
}

parentPort?.on('message', (input: DocumentInput) => {
  void answer(input).then((given) => parentPort?.postMessage(given));
});
parentPort?.postMessage('ready');
