import type { Fragment } from './strips.ts';

/** Least and most grid lines of a row of pictures. */
export interface PictureLines {
  readonly least: number;
  readonly most: number;
}

/** How an entry's parts stand to one another, ready to be placed at any size of its pictures. */
export interface Arrangement {
  /** Null without pictures. */
  readonly pictureLines: PictureLines | null;
  /** The entry in one piece, with rows of pictures of at most so many lines. */
  whole(pictureLines: number): Fragment;
  /** The entry over several pages, where the first has `firstRoom` free lines and the others `nextRoom`. */
  split(pictureLines: number, firstRoom: number, nextRoom: number): Fragment[];
}
