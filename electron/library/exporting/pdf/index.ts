import type { Layout } from '#shared/typeset/displayList.ts';
import type { PdfInput, WrittenPdf } from './writePdf.ts';

export type { PictureFile, PictureSource } from './pictures.ts';
export { provePdf } from './proof/provePdf.ts';
export type { PageSize, PdfInput, PdfTimings, WrittenPdf } from './writePdf.ts';

/**
 * Writes a layout as a tagged PDF; see writePdf.ts. The writer is loaded when it is first needed: with pdf-lib that
 * takes 200 ms and 30 MB, which a search or a change of a clip need not pay.
 * @throws DeskError bad_picture, cancelled
 */
export async function writePdf(layout: Layout, input: PdfInput): Promise<WrittenPdf> {
  const writer = await import('./writePdf.ts');
  return await writer.writePdf(layout, input);
}
