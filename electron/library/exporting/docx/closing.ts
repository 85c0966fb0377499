import { BorderStyle, type TextRun } from 'docx';
import type { Layout } from '#shared/typeset/displayList.ts';
import { type Build, paragraph } from './build.ts';
import type { Form } from './fitPage.ts';
import { textRun, webLink } from './inline.ts';
import { linesAtMost } from './lineEstimate.ts';
import { runOf, styleIds } from './styles.ts';
import { eighthPoints, hex } from './units.ts';

/** Free space between the rule and the note, as on the printed page; pt. */
const padding = 12;

/** The closing note below a thick and thin rule, and the brand. */
export function closingForm(build: Build, layout: Layout): Form {
  const { document, template } = build;
  const { area, rule, colors, styles } = template;
  const { size, face, line } = styles.closingNote;
  const notes = document.closingNote.split('\n').filter((text) => text !== '');
  const ruleHeight = rule.thick + rule.gap + rule.thin;
  const lines = notes.reduce((sum, text) => sum + linesAtMost([{ text, face }], size, area.width), 0);
  const border = {
    top: {
      style: BorderStyle.THIN_THICK_SMALL_GAP,
      size: eighthPoints(rule.thick),
      space: padding,
      color: hex(colors.brand),
    },
  };
  return {
    height: () => ruleHeight + padding + lines * line + line,
    build: ({ before, pageBreak }) => [
      ...notes.map((text, index) =>
        paragraph(styleIds.closingNote, [textRun(text)], index === 0 ? { before, pageBreak, options: { border } } : {}),
      ),
      paragraph(styleIds.closingNote, [
        textRun(document.brand, runOf(template, 'closingBrand')),
        textRun('　'),
        ...siteRuns(build, layout),
      ]),
    ],
  };
}

/** The site, with the address that the printed page links to. */
function siteRuns({ document, template }: Build, layout: Layout): TextRun[] {
  if (document.site === '') return [];
  const runs = [textRun(document.site, runOf(template, 'closingSite'))];
  const target = layout.pages.flatMap((page) => page.links).find((link) => link.node === 'closing/site')?.target;
  return target?.kind === 'uri' ? webLink(target.uri, runs) : runs;
}
