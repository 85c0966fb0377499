import type { EntryPart } from './bodyPages.ts';
import type { Build } from './build.ts';
import { sentenceEnds, type TextSlice, textOf } from './entrySlices.ts';
import { detailPiece, leadPiece } from './entryText.ts';
import type { Form } from './fitPage.ts';
import { headlinePiece } from './headlinePiece.ts';
import { borderlessTable, buildRow, type PictureRow, rowHeight, rowsOf, spacer } from './pictures.ts';
import { type Piece, piled } from './piece.ts';

const noOpening = { before: 0, pageBreak: false };
const asPrinted = { pictures: 1, lines: 1 };

/**
 * The ways to set an entry, or the part of it that a page holds: as the template arranges it where Word can do that,
 * and always one below the other across the full width, which is the shortest.
 * @param ruled whether a hairline parts it from the entry above
 */
export function entryForms(build: Build, part: EntryPart, ruled: boolean): Form[] {
  const { feature, brief } = build.template;
  const stack = stackForm(build, part, ruled);
  if (!part.starts) return [stack];
  if (part.section.format === 'feature' && feature.arrangement === 'columns') {
    return [...columnForms(build, part, ruled), stack];
  }
  if (part.section.format === 'brief' && brief.arrangement === 'side') return [sideForm(build, part, ruled), stack];
  return [stack];
}

function head(build: Build, part: EntryPart, ruled: boolean): Piece[] {
  return part.starts ? [headlinePiece(build, part, ruled)] : [];
}

function rowPiece(build: Build, row: PictureRow, width: number): Piece {
  return {
    height: (squeeze) => rowHeight(build, row, width, squeeze),
    build: (opening, squeeze) => buildRow(build, row, width, squeeze, opening),
  };
}

/** Headline, lead, pictures, detail, one below the other. */
function stackForm(build: Build, part: EntryPart, ruled: boolean): Form {
  const { width } = build.template.area;
  const column = { width, left: 0 };
  return piled([
    ...head(build, part, ruled),
    ...part.lead.map((slice) => leadPiece(build, part, slice, column)),
    ...rowsOf(part.pictures).map((row) => rowPiece(build, row, width)),
    ...part.detail.map((slice) => detailPiece(build, part, slice, column)),
  ]);
}

/**
 * A brief entry's text in the column beside its headline's, the headline above. Not a table: Word's navigation pane
 * leaves out headings that stand in one.
 */
function sideForm(build: Build, part: EntryPart, ruled: boolean): Form {
  const { area, brief } = build.template;
  const left = brief.headlineWidth + brief.gap;
  const column = { width: area.width - left, left };
  if (part.pictures.length > 0) return stackForm(build, part, ruled);
  return piled([
    ...head(build, part, ruled),
    ...part.lead.map((slice) => leadPiece(build, part, slice, column)),
    ...part.detail.map((slice) => detailPiece(build, part, slice, column)),
  ]);
}

/**
 * Headline across, then two columns in a table of two cells: pictures first, then the text. The left cell takes whole
 * paragraphs where that makes the columns short enough; else the detail is divided at the end of a sentence.
 */
function columnForms(build: Build, part: EntryPart, ruled: boolean): Form[] {
  const { width, gap } = build.template.columns;
  const column = { width, left: 0 };
  const rows = part.pictures.map((sized) => rowPiece(build, [sized], width));
  const heads = [rows.filter((_, index) => index % 2 === 0), rows.filter((_, index) => index % 2 === 1)] as const;
  const pieceOf = (text: Text) =>
    text.part === 'lead' ? leadPiece(build, part, text.slice, column) : detailPiece(build, part, text.slice, column);
  const best = (cuts: readonly Cut[]): Form[] => {
    const forms = cuts.map((cut) => {
      const left = piled([...heads[0], ...cut.left.map(pieceOf)]);
      const right = piled([...heads[1], ...cut.right.map(pieceOf)]);
      return columnsForm(head(build, part, ruled), left, right, width, gap);
    });
    const [first, ...others] = forms;
    if (!first) return [];
    return [others.reduce((low, form) => (form.height(asPrinted) < low.height(asPrinted) ? form : low), first)];
  };
  const texts: Text[] = [
    ...part.lead.map((slice) => ({ part: 'lead' as const, slice })),
    ...part.detail.map((slice) => ({ part: 'detail' as const, slice })),
  ];
  const between = texts.map((_, index) => ({ left: texts.slice(0, index), right: texts.slice(index) }));
  return [...best(between), ...best(cutsInside(part, texts))];
}

interface Text {
  readonly part: 'lead' | 'detail';
  readonly slice: TextSlice;
}

interface Cut {
  readonly left: readonly Text[];
  readonly right: readonly Text[];
}

function cutsInside(part: EntryPart, texts: readonly Text[]): Cut[] {
  return texts.flatMap((text, index) => {
    if (text.part === 'lead') return [];
    const { slice } = text;
    const ends = sentenceEnds(textOf(part.entry, 'detail', slice.index).slice(0, slice.to));
    return ends
      .filter((end) => end > slice.from && end < slice.to)
      .map((end) => ({
        left: [...texts.slice(0, index), { ...text, slice: { ...slice, to: end } }],
        right: [{ ...text, slice: { ...slice, from: end } }, ...texts.slice(index + 1)],
      }));
  });
}

function columnsForm(above: readonly Piece[], left: Piece, right: Piece, width: number, gap: number): Form {
  const headline = piled(above);
  return {
    height: (squeeze) => headline.height(squeeze) + 1 + Math.max(left.height(squeeze), right.height(squeeze)),
    build: (opening, squeeze) => {
      const cells = [
        { children: left.build(noOpening, squeeze), width },
        { children: [], width: gap },
        { children: right.build(noOpening, squeeze), width },
      ].map((cell) => (cell.children.length > 0 ? cell : { ...cell, children: [spacer(noOpening)] }));
      return [...headline.build(opening, squeeze), borderlessTable(cells), spacer(noOpening)];
    },
  };
}
