import { readClipboard } from '#shared/html/index.ts';
import { cleanData } from '#shared/text/cleanData.ts';
import { readInput } from '../../files/readInput.ts';
import { read } from '../clipping/read.ts';
import { readFileInput } from '../clipping/readFileInput.ts';
import { decodeText } from '../decoding/index.ts';
import { articleOutput, type ExtractOutput, partsOf, recordsOutput } from './output.ts';

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
  if (options.asClipboard) return await extractClipboard(path, options);
  const reading = await readFileInput(path, options);
  return reading.kind === 'article' ? articleOutput(reading.article) : recordsOutput(reading);
}

/** Of a clipboard all blocks are wanted, headline and date among them. */
async function extractClipboard(path: string, { url, signal }: ExtractOptions): Promise<ExtractOutput> {
  const { text } = decodeText(await readInput(path, mostClipboardBytes));
  const flavours = /\.html?$/i.test(path) ? { html: text, text: '' } : { html: '', text };
  const reading = await read({ kind: 'clipboard', ...flavours, url, title: '' }, signal);
  const { blocks } = readClipboard(flavours);
  const facts = reading.kind === 'article' ? articleOutput(reading.article) : recordsOutput(reading);
  return { ...facts, ...partsOf(cleanData(blocks)) };
}
