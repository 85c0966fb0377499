import type { DetailParagraph } from '#shared/compose/document.ts';
import type { EntryPart } from './bodyPages.ts';
import { type Build, type Flow, paragraph } from './build.ts';
import { type TextSlice, textOf } from './entrySlices.ts';
import type { Opening, Squeeze } from './fitPage.ts';
import { runFonts } from './fonts.ts';
import { type Inline, tabRun, textRun, webLink } from './inline.ts';
import { linesAtMost } from './lineEstimate.ts';
import { styleIds } from './styles.ts';
import { eighthPoints, hex, twips } from './units.ts';

/** Free space between a headline and what follows, at least; together they take whole lines. As on the printed page. */
const belowHeadline = 8;
/** The hairline between two entries stands this far above the second. */
const hairlineSpace = 9;

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

/** Place line and headline, with the hairline above where the entry does not head its page. */
export function headlinePiece(build: Build, part: EntryPart, ruled: boolean): Piece {
  const { document, template, bookmarks } = build;
  const { entry } = part;
  const { area, styles, hairline, colors } = template;
  const placed = document.placeLine && (entry.place !== '' || entry.day !== '');
  const { size, line, face } = styles.featureHeadline;
  const text = linesAtMost(entry.headline, face, size, area.width) * line + (placed ? area.line : 0);
  const height = Math.ceil((text + belowHeadline) / area.line) * area.line;
  const border = ruled
    ? {
        border: {
          top: {
            style: 'single' as const,
            size: eighthPoints(hairline),
            space: hairlineSpace,
            color: hex(colors.hair),
          },
        },
      }
    : {};
  const above = ruled ? hairlineSpace : 0;
  const headline = bookmarks.around(entry.id, [
    textRun('●', { color: hex(colors.mark), bold: false, size: 16 }),
    tabRun(),
    textRun(entry.headline),
  ]);
  return {
    height: () => height,
    build: ({ before, pageBreak }) => {
      const first = { before: Math.max(0, before - above), pageBreak };
      const after = height - text;
      if (!placed) return [paragraph(styleIds.headline, headline, { ...first, after, options: border })];
      return [
        paragraph(styleIds.place, placeRuns(build, part), { ...first, options: border }),
        paragraph(styleIds.headline, headline, { after }),
      ];
    },
  };
}

function placeRuns(build: Build, { entry }: EntryPart): Inline[] {
  const day = textRun(entry.day, { color: hex(build.template.colors.grey) });
  if (entry.place === '') return [day];
  return [textRun(entry.day === '' ? entry.place : `${entry.place}　`), ...(entry.day === '' ? [] : [day])];
}

interface Column {
  /** pt */
  readonly width: number;
  /** Indent of the whole column from the left edge, pt. */
  readonly left: number;
}

/** A paragraph of the lead. */
export function leadPiece(build: Build, part: EntryPart, slice: TextSlice, column: Column): Piece {
  const { styles, feature } = build.template;
  const { size, face } = styles.lead;
  const text = textOf(part.entry, 'lead', slice.index).slice(slice.from, slice.to);
  const indent = slice.from > 0 ? 0 : feature.leadIndent * size;
  return textPiece(build, { style: styleIds.lead, runs: () => [textRun(text)], text, face, size, indent, column });
}

/** A paragraph of the detail; ■ stands at the head of the first. */
export function detailPiece(build: Build, part: EntryPart, slice: TextSlice, column: Column): Piece {
  const { styles, colors } = build.template;
  const { size, face } = styles.detail;
  const detail = part.entry.detail[slice.index];
  const isHead = slice.index === 0 && slice.from === 0;
  const continues = slice.from > 0;
  const text = textOf(part.entry, 'detail', slice.index).slice(slice.from, slice.to);
  const square = textRun('■ ', { color: hex(colors.brand) });
  return textPiece(build, {
    style: isHead || continues ? styleIds.detail : styleIds.detailMore,
    runs: () => [...(isHead ? [square] : []), ...(detail ? detailRuns(build, detail, slice) : [])],
    text: isHead ? `■ ${text}` : text,
    face,
    size,
    indent: isHead || continues ? 0 : 2 * size,
    column,
  });
}

function textPiece(
  build: Build,
  options: {
    readonly style: typeof styleIds.lead | typeof styleIds.detail | typeof styleIds.detailMore;
    readonly runs: () => Inline[];
    readonly text: string;
    readonly face: 'serif' | 'sans' | 'sansBold';
    readonly size: number;
    readonly indent: number;
    readonly column: Column;
  },
): Piece {
  const { style, runs, text, face, size, indent, column } = options;
  const { line } = build.template.area;
  const lines = linesAtMost(text, face, size, column.width, indent);
  return {
    height: (squeeze) => lines * line * squeeze.lines,
    build: (opening, squeeze) => {
      const indents = {
        ...(column.left > 0 ? { left: twips(column.left) } : {}),
        ...(indent > 0 ? { firstLine: twips(indent) } : {}),
      };
      return [
        paragraph(style, runs(), {
          ...(opening.before > 0 ? { before: opening.before } : {}),
          pageBreak: opening.pageBreak,
          ...(squeeze.lines < 1 ? { line: line * squeeze.lines } : {}),
          ...(Object.keys(indents).length > 0 ? { options: { indent: indents } } : {}),
        }),
      ];
    },
  };
}

/** The runs of a detail paragraph between two offsets of its text. */
function detailRuns(build: Build, detail: DetailParagraph, slice: TextSlice): Inline[] {
  let start = 0;
  return detail.runs.flatMap((run) => {
    const from = Math.max(0, slice.from - start);
    const to = Math.min(run.text.length, slice.to - start);
    start += run.text.length;
    if (to <= from) return [];
    const bold = run.bold ? { bold: true, font: runFonts('sansBold') } : {};
    const color = run.link === null ? {} : { color: hex(build.template.colors.brand) };
    const made = textRun(run.text.slice(from, to), { ...bold, ...color });
    return run.link === null ? [made] : webLink(run.link, [made]);
  });
}
