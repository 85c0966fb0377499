import type { ReadBlocks } from './blocks.ts';
import { readText } from './fromText.ts';
import { parseHtml } from './parse.ts';
import { readBlocks } from './readBlocks.ts';
import { readStylesheet } from './style.ts';
import { withRtfPictures } from './withRtfPictures.ts';

export interface Clipboard {
  /** Its HTML, empty where it has none. Windows' header in front of it may be there. */
  readonly html: string;
  /** Its plain text, empty where it has none. */
  readonly text: string;
  /** The same as RTF: it holds the pictures that the HTML of office programs only names. */
  readonly rtf?: string;
}

/** What is on a clipboard, as blocks: from its HTML, or from its plain text where the HTML has no words. */
export function readClipboard({ html, text, rtf = '' }: Clipboard): ReadBlocks {
  if (html.trim() === '') return readText(text);
  const { markup, base } = withoutHeader(withRtfPictures(html, rtf));
  const tree = parseHtml(markup);
  const { blocks, dropped } = readBlocks(tree, { base, styles: readStylesheet(tree) });
  const all = tree.isCut ? [...dropped, { what: '', why: 'tooLong' as const, count: 1 }] : dropped;
  if (blocks.some((block) => block.type !== 'picture')) return { blocks, dropped: all };
  const plain = readText(text);
  return { blocks: [...blocks, ...plain.blocks], dropped: [...all, ...plain.dropped] };
}

/** Windows puts lines with places and the page's address before the markup. */
function withoutHeader(html: string): { readonly markup: string; readonly base: string | undefined } {
  const start = html.search(/\S/);
  if (!/^\uFEFF?Version:\d/i.test(html.slice(start, start + 20))) return { markup: html, base: undefined };
  const end = html.indexOf('<');
  const header = html.slice(0, Math.min(end < 0 ? html.length : end, 5000));
  return { markup: end < 0 ? '' : html.slice(end), base: /^SourceURL:(https?:\S+)/im.exec(header)?.[1] };
}
