import type { Glyph } from '../pdfjs.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where characters and whole pictures stand on a page, in the order in which they are drawn; pt from the top left. */
export interface DrawnPage {
  readonly glyphs: readonly Glyph[];
  readonly pictures: readonly Box[];
}
