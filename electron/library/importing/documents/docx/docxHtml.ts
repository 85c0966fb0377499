import mammoth from 'mammoth';
import { DeskError } from '#shared/errors.ts';
import type { Dropped } from '#shared/html/index.ts';
import { ownAddress } from '../ownPlace.ts';
import type { DocumentPicture } from '../reading.ts';
import { safeDocx } from './safeDocx.ts';

export interface DocxHtml {
  readonly html: string;
  readonly pictures: readonly DocumentPicture[];
  readonly leftBehind: readonly Dropped[];
}

/** The arrow that mammoth sets behind each note. */
const backToText = / ?<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/g;

/**
 * A Word file as HTML, and its pictures by the addresses they have there. Deleted text is gone, inserted text is in;
 * comments are left out. Nothing outside the file is read.
 * @throws DeskError as safeDocx
 */
export async function docxHtml(bytes: Uint8Array): Promise<DocxHtml> {
  const { bytes: buffer, leftBehind } = await safeDocx(bytes);
  const pictures: DocumentPicture[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = ownAddress(`word/picture-${pictures.length + 1}`);
    pictures.push({ src, bytes: await image.readAsBuffer() });
    return { src };
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false });
    return { html: value.replace(backToText, ''), pictures, leftBehind };
  } catch (error) {
    const message = 'Word 文档已损坏，读不出来，没有导入。请在 Word 或 WPS 里打开后另存一份，或复制、粘贴文字。';
    throw new DeskError('file_unreadable', message, undefined, error);
  }
}
