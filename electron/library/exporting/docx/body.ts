import { BorderStyle, Table } from 'docx';
import type { DocumentSection } from '#shared/compose/document.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import { type BodyPage, bodyPages } from './bodyPages.ts';
import { type Build, type Flow, paragraph } from './build.ts';
import { closingForm } from './closing.ts';
import { entryForms } from './entryForms.ts';
import { type Form, fitPage, type PageBlock } from './fitPage.ts';
import { textRun } from './inline.ts';
import { spacer } from './pictures.ts';
import { styleIds } from './styles.ts';
import { eighthPoints, hex } from './units.ts';

/**
 * Lines that a page of the DOCX holds more than a printed one. One is kept free for editors; with the other our own
 * estimate of what a page needs may be wrong by a line.
 */
export const spareLines = 2;
const keptFree = 1;

/** The body: its pages begin where ours do, each with a page break of its own, and fit with a line to spare. */
export function bodyFlow(build: Build, layout: Layout): Flow[] {
  const { area } = build.template;
  const room = (area.lines + spareLines - keptFree) * area.line;
  const flow = bodyPages(layout, build.document, area.top).flatMap((page, index) =>
    fitPage(blocksOf(build, layout, page), room, index > 0),
  );
  // the last thing in a document must be a paragraph
  return flow.at(-1) instanceof Table || flow.length === 0 ? [...flow, spacer({ before: 0, pageBreak: false })] : flow;
}

function blocksOf(build: Build, layout: Layout, page: BodyPage): PageBlock[] {
  const { area, itemGap } = build.template;
  const opening = page.opens ? [{ top: 0, gap: 0, forms: [openingForm(build, page.opens)] }] : [];
  const entries = page.parts.map((part, index) => ({
    top: part.top,
    gap: index === 0 ? 0 : itemGap * area.line,
    forms: entryForms(build, part, index > 0),
    alike: part.section.format === 'brief',
  }));
  if (!page.closes) return [...opening, ...entries];
  const closing = closingForm(build, layout);
  const top = area.lines * area.line - closing.height({ pictures: 1, lines: 1 });
  return [...opening, ...entries, { top, gap: area.line, forms: [closing] }];
}

/** A section's title below the thick and thin rule. */
function openingForm(build: Build, section: DocumentSection): Form {
  const { area, opening, rule, colors, styles } = build.template;
  const height = opening.lines * area.line;
  const { line } = styles.sectionTitle;
  const ruleHeight = rule.thick + rule.gap + rule.thin;
  const border = {
    top: {
      style: BorderStyle.THIN_THICK_SMALL_GAP,
      size: eighthPoints(rule.thick),
      space: Math.round(Math.max(0, opening.titleTop - ruleHeight)),
      color: hex(colors.brand),
    },
  };
  return {
    height: () => height,
    build: ({ before, pageBreak }) => [
      paragraph(styleIds.sectionTitle, build.bookmarks.around(section.id, [textRun(section.title)]), {
        before,
        after: Math.max(0, height - opening.titleTop - line),
        pageBreak,
        options: { border },
      }),
    ],
  };
}
