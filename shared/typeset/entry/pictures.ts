import type { DocumentEntry, DocumentPicture } from '../../compose/document.ts';
import { type Context, color, setText, style } from '../context.ts';
import type { DisplayItem } from '../displayList.ts';
import { paintLine } from '../paint.ts';
import type { SetLine } from '../text/setLine.ts';
import type { PictureLines } from './arrangement.ts';
import type { Strip } from './strips.ts';

const padTop = 4;
const padBottom = 6;
const captionGap = 3;
const cellGap = 22;
const labelGap = 12;
const labelPadding = 7;
const leastLabelWidth = 100;
const widestRow = 3;
/** A picture is at least this high, however long its caption. */
const leastHeight = 48;

/** Least and most grid lines of a row of an entry's pictures; null without pictures. */
export function pictureLinesOf(context: Context, entry: DocumentEntry): PictureLines | null {
  if (entry.pictures.length === 0) return null;
  const { least, most } = context.template.feature.pictureLines;
  const limit = entry.pictureLines ?? most;
  return { least: Math.min(least, limit), most: Math.min(most, limit) };
}

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
 * A row of pictures at most `most` grid lines high, captions included. Each keeps its proportions. A single picture
 * that leaves room has its caption beside it; else pictures stand in the middle of their cells, captions below.
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
  const [single] = row;
  const label = single && row.length === 1 ? setLabel(context, entry, single, width) : null;
  if (single && label) return labelledStrip(context, entry, single, first, { label, most, width });
  const cell = cellWidth(row.length, width);
  const around = surround(context, row, cell);
  const lines = gridLines(context, most, mostUsefulLines(context, row, cell), around);
  const height = lines * context.template.area.line - around;
  const items = row.flatMap((picture, index) =>
    pictureCell(context, entry, picture, first + index, index * (cell + cellGap), cell, height),
  );
  return { lines, items, links: [], keepWithNext: false };
}

function gridLines(context: Context, most: number, useful: number, around: number): number {
  return Math.max(Math.min(most, useful), Math.ceil((around + leastHeight) / context.template.area.line));
}

function pictureItem(
  entry: DocumentEntry,
  picture: DocumentPicture,
  index: number,
  place: { readonly x: number; readonly width: number; readonly height: number },
): DisplayItem {
  const node = `${entry.id}/picture/${index}`;
  return { kind: 'picture', ...place, y: padTop, assetId: picture.assetId, alt: picture.alt, node };
}

function drawnSize(picture: DocumentPicture, width: number, height: number) {
  const scale = Math.min(width / picture.width, height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
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
  const drawn = drawnSize(picture, width, height);
  const ground: DisplayItem[] =
    drawn.width < width - 0.5
      ? [{ kind: 'rect', x: left, y: padTop, width, height: drawn.height, color: color(context, 'wash') }]
      : [];
  const caption = paintCaption(context, entry, index, captionLines(context, picture, width), {
    x: left,
    top: padTop + drawn.height + captionGap,
  });
  return [...ground, pictureItem(entry, picture, index, { x: left + (width - drawn.width) / 2, ...drawn }), ...caption];
}

function paintCaption(
  context: Context,
  entry: DocumentEntry,
  index: number,
  lines: readonly SetLine[],
  { x, top }: { readonly x: number; readonly top: number },
): DisplayItem[] {
  const node = `${entry.id}/caption/${index}`;
  const { line: height } = style(context, 'caption');
  return lines.flatMap((line, at) => paintLine(context, 'caption', line, { x, top: top + at * height, node }));
}

/** A caption that stands beside its picture: as wide as the picture at its largest leaves room for. */
function setLabel(context: Context, entry: DocumentEntry, picture: DocumentPicture, width: number): SetLine[] | null {
  const { area, feature } = context.template;
  const least = pictureLinesOf(context, entry)?.least ?? feature.pictureLines.least;
  const heightOf = (lines: number) => lines * area.line - padTop - padBottom;
  const widest = drawnSize(picture, width, heightOf(feature.pictureLines.most)).width;
  const room = width - widest - labelGap;
  if (picture.caption === '' || room < leastLabelWidth) return null;
  const lines = captionLines(context, picture, room);
  const fits = lines.length * style(context, 'caption').line + 2 * labelPadding <= heightOf(least);
  return fits ? lines : null;
}

function labelledStrip(
  context: Context,
  entry: DocumentEntry,
  picture: DocumentPicture,
  index: number,
  { label, most, width }: { readonly label: readonly SetLine[]; readonly most: number; readonly width: number },
): Strip {
  const grid = context.template.area.line;
  const useful = Math.ceil(((width * picture.height) / picture.width + padTop + padBottom) / grid);
  const lines = gridLines(context, most, useful, padTop + padBottom);
  const drawn = drawnSize(picture, width, lines * grid - padTop - padBottom);
  const labelHeight = label.length * style(context, 'caption').line;
  const items: DisplayItem[] = [
    { kind: 'rect', x: 0, y: padTop, width, height: drawn.height, color: color(context, 'wash') },
    pictureItem(entry, picture, index, { x: 0, ...drawn }),
    ...paintCaption(context, entry, index, label, {
      x: drawn.width + labelGap,
      top: padTop + drawn.height - labelPadding - labelHeight,
    }),
  ];
  return { lines, items, links: [], keepWithNext: false };
}
