export type { PictureFile, PictureSource } from './pictures.ts';
export { provePdf } from './proof/provePdf.ts';
export { type PageSize, type PdfInput, type PdfTimings, writePdf } from './writePdf.ts';
