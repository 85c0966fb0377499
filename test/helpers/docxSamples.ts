import { type DocxInput, writeDocx } from '#library/exporting/docx/index.ts';
import { loadFonts } from '#library/fonts/index.ts';
import type { Document, DocumentEntry } from '#shared/compose/index.ts';
import { createTypesetter, type Layout, type Template } from '#shared/typeset/index.ts';
import { encoder, photo } from './pictures.ts';
import { classic } from './templates.ts';

export interface DocxSample {
  readonly document: Document;
  readonly layout: Layout;
  readonly bytes: Buffer;
}

let jpeg: Promise<Buffer> | null = null;

/** The bytes of every picture of the samples: one small photograph. */
export function samplePhoto(): Promise<Buffer> {
  jpeg ??= encoder(photo(90, 60)).jpeg().toBuffer();
  return jpeg;
}

export const sampleDate = new Date('2026-10-23T08:30:00Z');

export function layOut(document: Document, template: Template = classic): Layout {
  return createTypesetter(template, loadFonts().metrics).typeset(document);
}

/** A document laid out and written as a DOCX. */
export async function sampleDocx(
  document: Document,
  template: Template = classic,
  changes: Partial<DocxInput> = {},
): Promise<DocxSample> {
  const layout = layOut(document, template);
  const pictures = async () => ({ bytes: await samplePhoto(), mime: 'image/jpeg' as const, width: 90, height: 60 });
  const { bytes } = await writeDocx(layout, { document, template, pictures, date: sampleDate, ...changes });
  return { document, layout, bytes };
}

export function entriesOf(document: Document): DocumentEntry[] {
  return document.sections.flatMap((section) => section.entries);
}

/** The same document with headlines that begin with a code of their own: A001, A002 … */
export function withCodes(document: Document): Document {
  let count = 0;
  const sections = document.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, headline: `${codeOf(count++)}号：${entry.headline}` })),
  }));
  return { ...document, sections };
}

export function codeOf(index: number): string {
  return `A${String(index + 1).padStart(3, '0')}`;
}
