import { type Clipboard, type HtmlBlock, hasLocalPictures, readClipboard } from '#shared/html/index.ts';

/** What a paste or a drop brings to a text, not yet read. */
export interface Transfer {
  readonly clipboard: Clipboard;
  /** Pictures as files. */
  readonly files: readonly File[];
}

/** What can be had only while the event lasts. */
export function transferOf(data: DataTransfer): Transfer {
  const html = data.getData('text/html');
  const rtf = hasLocalPictures(html) ? data.getData('text/rtf') : '';
  return {
    clipboard: { html, text: plainOf(data), rtf },
    files: [...data.files].filter((file) => file.type.startsWith('image/')),
  };
}

/**
 * Whether the pictures that came as files are what was copied. A program that copies a table or a text adds a picture of
 * it, so they count only where there are no words.
 */
export const isOfFiles = ({ files }: Transfer, blocks: readonly HtmlBlock[]): boolean =>
  files.length > 0 && blocks.every((block) => block.type === 'picture');

/** What is pasted or dropped, as plain text; HTML is read only where there is no text. */
export function plainTransfer(data: DataTransfer): readonly HtmlBlock[] {
  const text = plainOf(data);
  return readClipboard({ html: text === '' ? data.getData('text/html') : '', text }).blocks;
}

const plainOf = (data: DataTransfer): string => data.getData('text/plain') || data.getData('text/uri-list');
