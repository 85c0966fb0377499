import type { Document } from '#shared/compose/document.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import type { Template } from '#shared/typeset/template.ts';
import { stopIfCancelled } from '../../cancel.ts';
import type { PictureFile, PictureSource } from '../pdf/index.ts';
import { bookmarksOf } from './bookmarks.ts';
import type { Build } from './build.ts';
import { drawMark, markId } from './mark.ts';
import { packDocument } from './package.ts';
import { readPictures } from './readPictures.ts';
import { wordDocument } from './wordDocument.ts';

export interface DocxInput {
  readonly document: Document;
  readonly template: Template;
  /** Bytes of a picture by its id. */
  readonly pictures: PictureSource;
  /** Date of the file's properties and parts; the same input with the same date gives the same bytes. */
  readonly date: Date;
  readonly signal?: AbortSignal | undefined;
  /** Told how many of the steps are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface DocxFile {
  readonly bytes: Buffer;
  /** ms */
  readonly timings: { readonly pictures: number; readonly compose: number; readonly pack: number };
}

/** Reading pictures, putting the document together, packing it. */
const steps = 3;

/**
 * An issue as a DOCX for Word, WPS and LibreOffice. Page breaks, printed numbers and sizes of pictures are those of the
 * layout, its words those of the document. The contents are right as they are, without an update, and stay so after
 * one: each of our pages begins with a page break and has room to spare for fonts that are not ours.
 * @throws DeskError bad_picture for a picture that is neither JPEG nor PNG, cancelled
 */
export async function writeDocx(layout: Layout, input: DocxInput): Promise<DocxFile> {
  const { document, date, signal, onProgress } = input;
  const template = inBrandColor(input.template, document);
  const started = performance.now();
  const pictures = await readPictures(document, input.pictures, () => stopIfCancelled(signal));
  pictures.set(markId, await drawMark(template));
  onProgress?.(1, steps);
  const read = performance.now();
  stopIfCancelled(signal);
  const word = wordDocument(layout, buildFor(document, template, pictures));
  onProgress?.(2, steps);
  const composed = performance.now();
  stopIfCancelled(signal);
  const bytes = await packDocument(word, propertiesOf(document, date), pictures);
  stopIfCancelled(signal);
  onProgress?.(steps, steps);
  return {
    bytes,
    timings: { pictures: read - started, compose: composed - read, pack: performance.now() - composed },
  };
}

function inBrandColor(template: Template, { brandColor }: Document): Template {
  return brandColor === null ? template : { ...template, colors: { ...template.colors, brand: brandColor } };
}

function buildFor(document: Document, template: Template, pictures: ReadonlyMap<string, PictureFile>): Build {
  let drawings = 0;
  return {
    document,
    template,
    bookmarks: bookmarksOf(document),
    typeOf: (pictureId) => (pictures.get(pictureId)?.mime === 'image/png' ? 'png' : 'jpg'),
    nextDrawing: () => ++drawings,
  };
}

function propertiesOf(document: Document, date: Date) {
  const { title, brand, publication, label, sections } = document;
  const keywords = [publication, label, ...sections.map((section) => section.name)];
  return { title, author: brand, subject: `${publication}，${label}`, keywords, date };
}
