import type { FaceId } from './displayList.ts';

/** What typesetting needs to know of a font. Lengths in 1/1000 em. */
export interface FontMetrics {
  has(codePoint: number): boolean;
  /** Advance width; that of .notdef where the font lacks the character. */
  advance(codePoint: number): number;
  /** Left and right edge of the ink, from the glyph's origin. */
  ink(codePoint: number): { readonly left: number; readonly right: number };
}

export type FontSet = Readonly<Record<FaceId, FontMetrics>>;

/** Faces tried in turn when a face lacks a character. */
export const fallbackFaces: Readonly<Record<FaceId, readonly FaceId[]>> = {
  serif: ['serif', 'sans', 'sansBold'],
  sans: ['sans', 'serif', 'sansBold'],
  sansBold: ['sansBold', 'sans', 'serif'],
};
