import { BorderStyle } from 'docx';
import type { EntryPart } from './bodyPages.ts';
import { type Build, paragraph } from './build.ts';
import { type Inline, tabRun, textRun } from './inline.ts';
import { linesAtMost } from './lineEstimate.ts';
import type { Piece } from './piece.ts';
import { styleIds } from './styles.ts';
import { eighthPoints, halfPoints, hex } from './units.ts';

/** Free space between a headline and what follows, at least; together they take whole lines. As on the printed page. */
const belowHeadline = 8;
/** ● as printed is smaller than the character of the headline's font; pt. */
const bulletSize = 8;
/** The hairline between two entries stands this far above the second. */
const hairlineSpace = 9;

/** Place line and headline, with the hairline above where the entry does not head its page. */
export function headlinePiece(build: Build, part: EntryPart, ruled: boolean): Piece {
  const { document, template, bookmarks } = build;
  const { entry } = part;
  const { area, styles, hairline, colors } = template;
  const placed = document.placeLine && (entry.place !== '' || entry.day !== '');
  const { size, line, face } = styles.featureHeadline;
  const text = linesAtMost([{ text: entry.headline, face }], size, area.width) * line + (placed ? area.line : 0);
  const height = Math.ceil((text + belowHeadline) / area.line) * area.line;
  const border = ruled
    ? {
        border: {
          top: {
            style: BorderStyle.SINGLE,
            size: eighthPoints(hairline),
            space: hairlineSpace,
            color: hex(colors.hair),
          },
        },
      }
    : {};
  const above = ruled ? hairlineSpace : 0;
  const headline = bookmarks.around(entry.id, [
    textRun('●', { color: hex(colors.mark), bold: false, size: halfPoints(bulletSize) }),
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
