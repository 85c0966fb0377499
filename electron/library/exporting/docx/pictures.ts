import { AlignmentType, ShadingType, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { SizedPicture } from './bodyPages.ts';
import { type Build, type Flow, paragraph, pictureRun } from './build.ts';
import type { Opening, Squeeze } from './fitPage.ts';
import { textRun } from './inline.ts';
import { linesAtMost } from './lineEstimate.ts';
import { styleIds } from './styles.ts';
import { hex, twips } from './units.ts';

/** Free space above a picture, between it and its caption, and below, as on the printed page; pt. */
const padTop = 4;
const captionGap = 3;
const padBottom = 6;
/** Between pictures side by side. */
const cellGap = 22;
/** What a line with a picture is higher than the picture: the depth of its one-point paragraph mark. */
const lineDepth = 1;

export type PictureRow = readonly SizedPicture[];

/** The pictures in the rows in which the layout has them, from top to bottom and left to right. */
export function rowsOf(pictures: readonly SizedPicture[]): PictureRow[] {
  const rows: SizedPicture[][] = [];
  for (const sized of pictures) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].placed.y - sized.placed.y) < 1) row.push(sized);
    else rows.push([sized]);
  }
  return rows;
}

const cellWidth = (row: PictureRow, width: number): number => (width - cellGap * (row.length - 1)) / row.length;

/** Its printed size, or less where its cell is narrower or the page crowded. */
function sizeOf({ placed }: SizedPicture, cell: number, squeeze: Squeeze): { width: number; height: number } {
  const scale = Math.min(1, cell / placed.width) * squeeze.pictures;
  return { width: placed.width * scale, height: placed.height * scale };
}

function captionHeight(build: Build, { picture }: SizedPicture, cell: number): number {
  const { size, line, face } = build.template.styles.caption;
  const lines = linesAtMost([{ text: picture.caption, face }], size, cell);
  return lines === 0 ? 0 : captionGap + lines * line;
}

/** Height of a row with its captions and the space around, pt. */
export function rowHeight(build: Build, row: PictureRow, width: number, squeeze: Squeeze): number {
  const cell = cellWidth(row, width);
  const heights = row.map(
    (sized) => sizeOf(sized, cell, squeeze).height + lineDepth + captionHeight(build, sized, cell),
  );
  return padTop + Math.max(0, ...heights) + padBottom;
}

/** A row in a column of `width` pt: one picture as paragraphs, several in a table without borders. */
export function buildRow(build: Build, row: PictureRow, width: number, squeeze: Squeeze, opening: Opening): Flow[] {
  const [only] = row;
  if (only && row.length === 1) return buildPicture(build, only, width, squeeze, opening);
  const cell = cellWidth(row, width);
  const columns = row.map((_, index) => cell + (index < row.length - 1 ? cellGap : 0));
  const cells = row.map((sized, index) => ({
    children: buildPicture(
      build,
      sized,
      cell,
      squeeze,
      { before: 0, pageBreak: false },
      index < row.length - 1 ? cellGap : 0,
    ),
    width: columns[index] ?? cell,
  }));
  // a table cannot begin a page or keep its distance by itself, and two tables in a row would become one
  return [spacer(opening), borderlessTable(cells)];
}

/** A line of a point's height: carries a page break or free space above a table. */
export function spacer({ before, pageBreak }: Opening): Flow {
  return paragraph(styleIds.spacer, [], { before: Math.max(0, before - 1), pageBreak });
}

/** A table of one row that shows no lines; its grid has the real widths, as WPS and LibreOffice go by them. */
export function borderlessTable(
  cells: readonly { readonly children: readonly Flow[]; readonly width: number }[],
): Table {
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: cells.reduce((sum, cell) => sum + twips(cell.width), 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    columnWidths: cells.map((cell) => twips(cell.width)),
    borders: TableBorders.NONE,
    margins,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (cell) =>
            new TableCell({
              width: { size: twips(cell.width), type: WidthType.DXA },
              margins,
              children: [...cell.children],
            }),
        ),
      }),
    ],
  });
}

function buildPicture(
  build: Build,
  sized: SizedPicture,
  width: number,
  squeeze: Squeeze,
  opening: Opening,
  indentRight = 0,
): Flow[] {
  const size = sizeOf(sized, width, squeeze);
  const { caption } = sized.picture;
  const indent = { right: twips(indentRight) };
  const ground =
    size.width < width - 0.5
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(build.template.colors.wash) } }
      : {};
  const picture = paragraph(styleIds.picture, [pictureRun(build, sized.picture, size)], {
    before: opening.before + padTop,
    after: caption === '' ? padBottom : 0,
    pageBreak: opening.pageBreak,
    options: { alignment: AlignmentType.CENTER, indent, ...ground, ...(caption === '' ? { keepNext: false } : {}) },
  });
  if (caption === '') return [picture];
  return [
    picture,
    paragraph(styleIds.caption, [textRun(caption)], { before: captionGap, after: padBottom, options: { indent } }),
  ];
}
