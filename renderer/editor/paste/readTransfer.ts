import { type Dropped, type HtmlBlock, readClipboard } from '#shared/html/index.ts';

/** What a paste or a drop brings to a text. */
export interface Transfer {
  readonly blocks: readonly HtmlBlock[];
  readonly dropped: readonly Dropped[];
  /** Pictures as files: those that were copied by themselves. */
  readonly files: readonly File[];
}

const nothing: Transfer = { blocks: [], dropped: [], files: [] };

/**
 * Reads what is pasted or dropped. Nothing in it runs, and nothing is fetched. A program that copies a table or a text
 * adds a picture of it; files count only where there are no words.
 */
export function readTransfer(data: DataTransfer | null): Transfer {
  if (!data) return nothing;
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  const { blocks, dropped } = readClipboard({ html: data.getData('text/html'), text });
  const files = [...data.files].filter((file) => file.type.startsWith('image/'));
  if (files.length === 0 || blocks.some((block) => block.type !== 'picture')) return { blocks, dropped, files: [] };
  return { ...nothing, files };
}

/** What is pasted or dropped, as plain text; HTML is read only where there is no text. */
export function plainTransfer(data: DataTransfer): readonly HtmlBlock[] {
  const text = data.getData('text/plain') || data.getData('text/uri-list');
  return readClipboard({ html: text === '' ? data.getData('text/html') : '', text }).blocks;
}
