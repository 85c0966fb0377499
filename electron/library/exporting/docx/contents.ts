import { BorderStyle, LeaderType, TabStopType, type TextRun } from 'docx';
import type { DocumentSection } from '#shared/compose/document.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import { type Build, type Flow, paragraph } from './build.ts';
import { contentsBreaks } from './contentsBreaks.ts';
import { linkTo, pageReference, tabRun, textRun } from './inline.ts';
import { regionIndex } from './regionIndex.ts';
import { runOf, styleIds } from './styles.ts';
import { eighthPoints, hex, twips } from './units.ts';

/** The printed page numbers of entries and sections, by id. */
export function foliosOf(layout: Layout): (id: string) => number {
  const folios = new Map([...layout.sections, ...layout.entries].map((placed) => [placed.id, placed.folio]));
  return (id) => {
    const folio = folios.get(id);
    if (folio === undefined) throw new Error(`the layout lacks ${id}`);
    return folio;
  };
}

/**
 * The contents: a row for each section and entry, each a link that ends with the page number of its target. It flows
 * over as many pages as it needs: the body counts from 1 again, so no number depends on it.
 */
export function contentsPages(build: Build, layout: Layout): Flow[] {
  const { document } = build;
  const folioOf = foliosOf(layout);
  const entries = document.sections.flatMap((section) => section.entries);
  const breaks = contentsBreaks(layout, new Map(entries.map((entry) => [entry.id, entry.headline])));
  return [
    contentsTitle(build, layout),
    ...document.sections.flatMap((section) => sectionRows(build, section, folioOf, breaks)),
    ...(document.regionIndex ? regionIndex(build, layout) : []),
  ];
}

function contentsTitle(build: Build, layout: Layout): Flow {
  const { template } = build;
  const { area, contents, styles } = template;
  const { line } = styles.contentsTitle;
  const count = `${layout.entries.length}条 · ${layout.counts.body}页`;
  return paragraph(
    styleIds.contentsTitle,
    [textRun('目录', runOf(template, 'contentsTitle')), tabRun(), textRun(count, runOf(template, 'contentsCount'))],
    {
      before: contents.titleTop,
      after: Math.max(0, contents.titleLines * area.line - contents.titleTop - line),
      options: { tabStops: [{ type: TabStopType.RIGHT, position: twips(area.width) }] },
    },
  );
}

function sectionRows(
  build: Build,
  section: DocumentSection,
  folioOf: (id: string) => number,
  breaks: ReadonlyMap<string, readonly number[]>,
): Flow[] {
  const { template, bookmarks } = build;
  const { area, contents, hairline, colors } = template;
  const right = { type: TabStopType.RIGHT, position: twips(area.width) };
  const name = bookmarks.nameOf(section.id);
  const count = runOf(template, 'contentsRange');
  const head = linkTo(name, [
    textRun(section.title),
    textRun(`　${section.entries.length}条`, count),
    tabRun(),
    ...pageReference(name, folioOf(section.id), runOf(template, 'contentsEntry')),
  ]);
  const rule = { style: BorderStyle.SINGLE, size: eighthPoints(hairline), space: 9, color: hex(colors.hair) };
  const indent = { left: twips(contents.sectionWidth + contents.gap) };
  return [
    paragraph(styleIds.contentsSection, [head], {
      before: contents.blockPadding,
      options: { tabStops: [right], border: { top: rule } },
    }),
    ...section.entries.map((entry) => {
      const target = bookmarks.nameOf(entry.id);
      const headline = brokenText(entry.headline, breaks.get(entry.id) ?? []);
      const row = linkTo(target, [...headline, tabRun(), ...pageReference(target, folioOf(entry.id))]);
      return paragraph(styleIds.contentsEntry, [row], {
        options: { tabStops: [{ ...right, leader: LeaderType.DOT }], indent },
      });
    }),
  ];
}

/** A run a line, with a line break before all but the first. */
function brokenText(text: string, offsets: readonly number[]): TextRun[] {
  const starts = [0, ...offsets];
  return starts.map((start, index) => textRun(text.slice(start, starts[index + 1]), index > 0 ? { break: 1 } : {}));
}
