import { type Clipboard, readClipboard } from '#shared/html/index.ts';

/** A thread that reads one clipboard. */
self.onmessage = ({ data }: MessageEvent<Clipboard>) => self.postMessage(readClipboard(data));
