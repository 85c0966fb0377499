import { readInput } from '../../files/readInput.ts';
import { read } from '../clipping/read.ts';
import { readFileInput } from '../clipping/readFileInput.ts';
import { decodeText } from '../decoding/index.ts';
import type { DocumentReading } from '../documents/reading.ts';
import { articleOutput, type ExtractOutput, recordsOutput } from './output.ts';

export interface ExtractOptions {
  /** Address of the page that the file holds; empty where it is not known. */
  readonly url: string;
  /** The file is what stood on a clipboard: its HTML, or its plain text where the file is one of text. */
  readonly asClipboard: boolean;
  readonly signal?: AbortSignal | undefined;
}

const mostClipboardBytes = 25 * 1024 * 1024;

/**
 * What a file says, without a library: what would become of it, and what would not come along.
 * @throws DeskError as readFileInput
 */
export async function extractFile(path: string, options: ExtractOptions): Promise<ExtractOutput> {
  const reading = await readAs(path, options);
  return reading.kind === 'article' ? articleOutput(reading.article) : recordsOutput(reading);
}

async function readAs(path: string, { url, asClipboard, signal }: ExtractOptions): Promise<DocumentReading> {
  if (!asClipboard) return await readFileInput(path, { url, signal });
  const { text } = decodeText(await readInput(path, mostClipboardBytes));
  const flavours = /\.html?$/i.test(path) ? { html: text, text: '' } : { html: '', text };
  return await read({ kind: 'clipboard', ...flavours, url, title: '' }, signal);
}
