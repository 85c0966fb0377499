import type { DetailParagraph } from '#shared/compose/document.ts';
import type { EntryPart } from './bodyPages.ts';
import { type Build, paragraph, type StyleId } from './build.ts';
import { type TextSlice, textOf } from './entrySlices.ts';
import { runFonts } from './fonts.ts';
import { type Inline, textRun, webLink } from './inline.ts';
import { linesAtMost, type Span } from './lineEstimate.ts';
import type { Piece } from './piece.ts';
import { styleIds } from './styles.ts';
import { hex, twips } from './units.ts';

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
  const styleIndent = feature.leadIndent * size;
  return textPiece(build, column, {
    style: styleIds.lead,
    runs: () => [textRun(text)],
    spans: [{ text, face }],
    size,
    styleIndent,
    indent: slice.from > 0 ? 0 : styleIndent,
  });
}

/** A paragraph of the detail; ■ stands at the head of the first. */
export function detailPiece(build: Build, part: EntryPart, slice: TextSlice, column: Column): Piece {
  const { styles, colors } = build.template;
  const { size, face } = styles.detail;
  const isHead = slice.index === 0 && slice.from === 0;
  const style = isHead || slice.from > 0 ? styleIds.detail : styleIds.detailMore;
  const indent = style === styleIds.detail ? 0 : 2 * size;
  const cuts = cutRuns(part.entry.detail[slice.index], slice);
  const square = { text: '■ ', face };
  return textPiece(build, column, {
    style,
    runs: () => [
      ...(isHead ? [textRun(square.text, { color: hex(colors.brand) })] : []),
      ...cuts.flatMap((run) => detailRuns(build, run)),
    ],
    spans: [...(isHead ? [square] : []), ...cuts.map(({ text, bold }) => ({ text, face: bold ? 'sansBold' : face }))],
    size,
    styleIndent: indent,
    indent,
  });
}

interface TextOptions {
  readonly style: StyleId;
  readonly runs: () => Inline[];
  /** The same text, to be measured. */
  readonly spans: readonly Span[];
  readonly size: number;
  /** First-line indent of the style, and of this paragraph; pt. */
  readonly styleIndent: number;
  readonly indent: number;
}

function textPiece(build: Build, column: Column, options: TextOptions): Piece {
  const { style, runs, spans, size, styleIndent, indent } = options;
  const { line } = build.template.area;
  const lines = linesAtMost(spans, size, column.width, indent);
  const indents = {
    ...(column.left > 0 ? { left: twips(column.left) } : {}),
    ...(indent === styleIndent ? {} : { firstLine: twips(indent) }),
  };
  const hasIndents = Object.keys(indents).length > 0;
  return {
    height: (squeeze) => lines * line * squeeze.lines,
    build: ({ before, pageBreak }, squeeze) => [
      paragraph(style, runs(), {
        ...(before > 0 ? { before } : {}),
        pageBreak,
        ...(squeeze.lines < 1 ? { line: line * squeeze.lines } : {}),
        ...(hasIndents ? { options: { indent: indents } } : {}),
      }),
    ],
  };
}

type DetailRun = DetailParagraph['runs'][number];

/** The runs of a detail paragraph between two offsets of its text. */
function cutRuns(detail: DetailParagraph | undefined, slice: TextSlice): DetailRun[] {
  let start = 0;
  return (detail?.runs ?? []).flatMap((run) => {
    const text = run.text.slice(Math.max(0, slice.from - start), Math.max(0, slice.to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function detailRuns(build: Build, { text, bold, link }: DetailRun): Inline[] {
  const run = textRun(text, {
    ...(bold ? { bold: true, font: runFonts('sansBold') } : {}),
    ...(link === null ? {} : { color: hex(build.template.colors.brand) }),
  });
  return link === null ? [run] : webLink(link, [run]);
}
