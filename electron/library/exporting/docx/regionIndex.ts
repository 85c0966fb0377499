import { TabStopType } from 'docx';
import type { Layout } from '#shared/typeset/displayList.ts';
import { regionsOf } from '#shared/typeset/pages/regionIndex.ts';
import { type Build, type Flow, paragraph } from './build.ts';
import { linkTo, pageReference, tabRun, textRun } from './inline.ts';
import { runOf, styleIds } from './styles.ts';
import { twips } from './units.ts';

/** The region index: provinces with the pages that name them, each number a link to the first such entry there. */
export function regionIndex(build: Build, layout: Layout): Flow[] {
  const { template, document } = build;
  const regions = regionsOf(document, new Map(layout.entries.map((placed) => [placed.id, placed.folio])));
  if (regions.length === 0) return [];
  const targetOf = firstEntries(build, layout);
  const number = runOf(template, 'regionFolio');
  const tab = twips(template.regions.nameWidth + template.regions.folioGap);
  const place = {
    options: { tabStops: [{ type: TabStopType.LEFT, position: tab }], indent: { left: tab, hanging: tab } },
  };
  return [
    paragraph(styleIds.contentsSection, [textRun('地区索引')], { before: template.area.line }),
    ...regions.map(({ name, folios }) => {
      const links = folios.flatMap((folio, index) => {
        const target = targetOf(name, folio);
        const link = linkTo(target, pageReference(target, folio, number));
        return index === 0 ? [link] : [textRun('　', number), link];
      });
      return paragraph(styleIds.region, [textRun(name), tabRun(), ...links], place);
    }),
  ];
}

/** The bookmark of the first entry of a province on a page. */
function firstEntries({ document, bookmarks }: Build, layout: Layout): (province: string, folio: number) => string {
  const provinces = new Map(
    document.sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry.province])),
  );
  const first = new Map<string, string>();
  for (const placed of layout.entries) {
    const key = `${placed.folio} ${provinces.get(placed.id)}`;
    if (!first.has(key)) first.set(key, placed.id);
  }
  return (province, folio) => bookmarks.nameOf(first.get(`${folio} ${province}`) ?? '');
}
