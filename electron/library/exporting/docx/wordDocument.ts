import { type ISectionOptions, NumberFormat, SectionType, Document as WordDocument } from 'docx';
import type { Layout } from '#shared/typeset/displayList.ts';
import { bodyFlow, spareLines } from './body.ts';
import type { Build } from './build.ts';
import { contentsPages } from './contents.ts';
import { coverPage } from './cover.ts';
import { coverFoot, runningFoot, runningHead } from './furniture.ts';
import { documentStyles } from './styles.ts';
import { twips } from './units.ts';
import { xmlText } from './xml.ts';

/** Free space between the text and the running foot, pt. */
const footGap = 4;

/** Three Word sections: the cover without numbers, the contents in roman numbers, the body from 1. */
export function wordDocument(layout: Layout, build: Build): WordDocument {
  const { template, document } = build;
  const size = { width: twips(template.page.width), height: twips(template.page.height) };
  const numbered = (formatType: (typeof NumberFormat)[keyof typeof NumberFormat], spare: number) => ({
    type: SectionType.NEXT_PAGE,
    page: { size, margin: textMargin(build, spare), pageNumbers: { start: 1, formatType } },
  });
  const sections: ISectionOptions[] = [
    {
      properties: { page: { size, margin: coverMargin(build) } },
      footers: { default: coverFoot(build) },
      children: coverPage(build, layout),
    },
    {
      properties: numbered(NumberFormat.LOWER_ROMAN, 0),
      headers: { default: runningHead(build) },
      footers: { default: runningFoot(build) },
      children: contentsPages(build, layout),
    },
    // head and foot are those of the section before, as Word's "link to previous" has it
    { properties: numbered(NumberFormat.DECIMAL, spareLines), children: bodyFlow(build, layout) },
  ];
  return new WordDocument({ title: xmlText(document.title), styles: documentStyles(template), sections });
}

function sideMargins({ template: { page, area } }: Build) {
  return { left: twips(area.left), right: twips(page.width - area.left - area.width) };
}

function coverMargin(build: Build) {
  const { page, cover, styles } = build.template;
  const foot = page.height - cover.baseTop - styles.footText.line;
  return { ...sideMargins(build), top: twips(cover.top), bottom: twips(foot / 2), header: 0, footer: twips(foot) };
}

/**
 * The printed margins, with room for `spare` lines more: half a line from the head, the rest from the foot. The
 * running foot stands at the same height on all pages.
 */
function textMargin(build: Build, spare: number) {
  const { page, area, head, styles } = build.template;
  const top = area.top - area.line / 2;
  const bottomWith = (lines: number): number => page.height - top - (area.lines + lines) * area.line;
  return {
    ...sideMargins(build),
    top: twips(top),
    bottom: twips(bottomWith(spare)),
    header: twips(head.textTop),
    footer: twips(Math.max(0, bottomWith(spareLines) - styles.footText.line - footGap)),
  };
}
