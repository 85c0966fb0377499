import type { Flow } from './build.ts';
import type { Opening, Squeeze } from './fitPage.ts';

/** A piece of an entry that knows its height: paragraphs of one kind, or a row of pictures. */
export interface Piece {
  height(squeeze: Squeeze): number;
  build(opening: Opening, squeeze: Squeeze): Flow[];
}

/** Pieces one below the other. */
export function piled(pieces: readonly Piece[]): Piece {
  return {
    height: (squeeze) => pieces.reduce((sum, piece) => sum + piece.height(squeeze), 0),
    build: (opening, squeeze) =>
      pieces.flatMap((piece, index) => piece.build(index === 0 ? opening : { before: 0, pageBreak: false }, squeeze)),
  };
}
