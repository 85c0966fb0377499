import { type Clipboard, type ReadBlocks, readClipboard } from '#shared/html/index.ts';

/** Characters of HTML up to which a clipboard is read on the spot: some 30 ms on a slow machine. */
const mostAtOnce = 100_000;

export const isLarge = ({ html, rtf = '' }: Clipboard): boolean => html.length + rtf.length > mostAtOnce;

/** Reads a clipboard, a large one in a thread of its own; where there can be none, on the spot. */
export async function readApart(clipboard: Clipboard): Promise<ReadBlocks> {
  if (!isLarge(clipboard)) return readClipboard(clipboard);
  const worker = new Worker(new URL('./pasteWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ReadBlocks>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadBlocks>) => resolve(data);
      worker.onerror = () => reject(new Error('no thread'));
      worker.postMessage(clipboard);
    });
  } catch {
    return readClipboard(clipboard);
  } finally {
    worker.terminate();
  }
}
