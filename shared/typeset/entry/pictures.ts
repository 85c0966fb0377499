import type { DocumentEntry, DocumentPicture } from '../../compose/document.ts';
import { type Context, color, setText, style } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { paintLine } from '../paint.ts';
import type { SetLine } from '../text/setLine.ts';
import type { Strip } from './strips.ts';

const padTop = 4;
const padBottom = 6;
const captionGap = 3;
const cellGap = 22;
const widestRow = 3;

function captionLines(context: Context, picture: DocumentPicture, width: number): SetLine[] {
  return setText(context, 'caption', picture.caption, { width, justify: false });
}

/** What a row of pictures in cells `width` pt wide needs beside the pictures themselves, in pt. */
function surround(context: Context, row: readonly DocumentPicture[], width: number): number {
  const lines = Math.max(...row.map((picture) => captionLines(context, picture, width).length));
  return padTop + padBottom + (lines > 0 ? captionGap + lines * style(context, 'caption').line : 0);
}

/** Lines beyond which no picture of a row of cells `cell` pt wide would grow. */
function mostUsefulLines(context: Context, row: readonly DocumentPicture[], cell: number): number {
  const natural = Math.max(...row.map((picture) => (cell * picture.height) / picture.width));
  return Math.ceil((natural + surround(context, row, cell)) / context.template.area.line - 0.01);
}

function cellWidth(count: number, width: number): number {
  return (width - cellGap * (count - 1)) / count;
}

/**
 * All pictures of an entry in rows across `width` pt, up to three in a row, so that many pictures stay legible.
 * @param lines most grid lines of a row
 */
export function pictureRows(context: Context, entry: DocumentEntry, lines: number, width: number): Strip[] {
  const count = entry.pictures.length;
  const rows = Math.ceil(count / widestRow);
  const perRow = Math.ceil(count / Math.max(1, rows));
  return Array.from({ length: rows }, (_, index) => {
    const first = index * perRow;
    const row = entry.pictures.slice(first, first + perRow);
    return pictureStrip(context, entry, row, first, lines, width);
  });
}

/**
 * A row of pictures at most `most` grid lines high, captions included. Each keeps its proportions and stands in the
 * middle of its cell, on a ground of its own.
 * @param first index of the row's first picture among the entry's
 */
export function pictureStrip(
  context: Context,
  entry: DocumentEntry,
  row: readonly DocumentPicture[],
  first: number,
  most: number,
  width: number,
): Strip {
  const cell = cellWidth(row.length, width);
  const lines = Math.min(most, mostUsefulLines(context, row, cell));
  const height = lines * context.template.area.line - surround(context, row, cell);
  const items = row.flatMap((picture, index) =>
    pictureCell(context, entry, picture, first + index, index * (cell + cellGap), cell, height),
  );
  return { lines, items, links: [], keepWithNext: false };
}

function pictureCell(
  context: Context,
  entry: DocumentEntry,
  picture: DocumentPicture,
  index: number,
  left: number,
  width: number,
  height: number,
): DisplayItem[] {
  const scale = Math.min(width / picture.width, height / picture.height);
  const drawn = { width: picture.width * scale, height: picture.height * scale };
  const ground: DisplayItem[] =
    drawn.width < width - 0.5
      ? [{ kind: 'rect', x: left, y: padTop, width, height: drawn.height, color: color(context, 'wash') }]
      : [];
  const items: DisplayItem[] = [
    ...ground,
    {
      kind: 'picture',
      x: left + (width - drawn.width) / 2,
      y: padTop,
      ...drawn,
      assetId: picture.assetId,
      node: `${entry.id}/picture/${index}`,
    },
  ];
  const node = `${entry.id}/caption/${index}`;
  const captionTop = padTop + drawn.height + captionGap;
  const caption = captionLines(context, picture, width).flatMap((line, at) =>
    paintLine(context, 'caption', line, { x: left, top: captionTop + at * style(context, 'caption').line, node }),
  );
  return [...items, ...caption];
}
