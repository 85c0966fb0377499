import { BorderStyle, TabStopType } from 'docx';
import type { DocumentEntry } from '#shared/compose/document.ts';
import type { Layout, PictureItem } from '#shared/typeset/displayList.ts';
import { type Build, type Flow, type ParagraphPlace, paragraph, pictureRun, type StyleId } from './build.ts';
import { markFrame, markRun } from './furniture.ts';
import { type Inline, linkTo, pageReference, tabRun, textRun } from './inline.ts';
import { sizeThatFits, widthAtMost } from './lineEstimate.ts';
import { runOf, styleIds } from './styles.ts';
import { eighthPoints, halfPoints, hex, twips } from './units.ts';

/** Free space above and below the text of a highlight, as on the printed cover; pt. */
const highlightPadding = { above: 4, below: 5 };

/** The cover, in the flow of the text: each paragraph's distance to the one above puts it at its printed place. */
export function coverPage(build: Build, layout: Layout): Flow[] {
  const { document, template } = build;
  const flow = new Downwards(template.cover.top);
  addBrand(flow, build);
  addPlate(flow, build);
  addLabel(flow, build);
  const picture = layout.pages[0]?.items.find(
    (item) => item.kind === 'picture' && item.assetId === document.coverPicture?.assetId,
  );
  if (picture?.kind === 'picture') addPicture(flow, build, picture);
  addHighlights(flow, build, highlightsOf(layout, build));
  return flow.made;
}

interface Placing {
  /** Of the paragraph's first line, pt from the top of the page. */
  readonly top: number;
  /** Of all its lines, pt. */
  readonly height: number;
}

/** Puts paragraphs below one another at given heights of the page. */
class Downwards {
  readonly made: Flow[] = [];
  private cursor: number;

  constructor(top: number) {
    this.cursor = top;
  }

  add(style: StyleId, children: readonly Inline[], { top, height }: Placing, place: Omit<ParagraphPlace, 'before'>) {
    this.made.push(paragraph(style, children, { ...place, before: Math.max(0, top - this.cursor) }));
    this.cursor = Math.max(this.cursor, top) + height;
  }
}

/** Least space between two texts on one line. */
const textGap = 18;

/** The brand's mark and name left, its site right; smaller and over two lines where they are long. */
function addBrand(flow: Downwards, build: Build): void {
  const { document, template } = build;
  const { area, cover, styles } = template;
  const { face, size, tracking } = styles.coverBrand;
  const height = Math.max(styles.coverBrand.line, cover.markSize);
  const room = area.width - markFrame(document, cover.markSize).width - textGap;
  const wanted =
    widthAtMost({ text: document.brand, face }, size, tracking) +
    widthAtMost({ text: document.site, face: styles.coverSite.face }, styles.coverSite.size);
  const scale = Math.min(1, (wanted <= room ? 1 : 1.8) * (room / Math.max(1, wanted)));
  const scaled = (name: 'coverBrand' | 'coverSite') => ({
    ...runOf(template, name),
    size: halfPoints(styles[name].size * scale),
  });
  const children = [
    markRun(build, cover.markSize),
    textRun(` ${document.brand}`, scaled('coverBrand')),
    tabRun(),
    textRun(document.site, scaled('coverSite')),
  ];
  const options = { tabStops: rightTab(build) };
  flow.add(styleIds.coverBrand, children, { top: cover.top, height }, { leastLine: height, options });
}

const rightTab = ({ template }: Build) => [{ type: TabStopType.RIGHT, position: twips(template.area.width) }];

/** The nameplate, as large as the measure allows, with the thick and thin rule below it. */
function addPlate(flow: Downwards, build: Build): void {
  const { template, document } = build;
  const { area, cover, styles, rule, colors } = template;
  const characters = Math.max(1, [...document.publication].length);
  const size = Math.min(cover.plate.most, Math.floor(area.width / characters));
  const line = (styles.plate.line / styles.plate.size) * size;
  const top = cover.plate.top + (styles.plate.line - line) / 2;
  const space = Math.min(31, Math.max(0, Math.round(cover.ruleTop - top - line)));
  const border = {
    bottom: {
      style: BorderStyle.THICK_THIN_SMALL_GAP,
      size: eighthPoints(rule.thick),
      space,
      color: hex(colors.brand),
    },
  };
  const runs = [textRun(document.publication, { size: halfPoints(size) })];
  const ruled = line + space + rule.thick + rule.gap + rule.thin;
  flow.add(styleIds.plate, runs, { top, height: ruled }, { line, options: { border } });
}

/** Issue label left, slogan right; where both are too long for one line, the slogan below the label. */
function addLabel(flow: Downwards, build: Build): void {
  const { document, template } = build;
  const { area, cover, styles } = template;
  const { coverLabel, coverSlogan } = styles;
  const label = { text: document.label, face: coverLabel.face };
  const slogan = { text: document.slogan, face: coverSlogan.face };
  const wanted = widthAtMost(label, coverLabel.size) + textGap + widthAtMost(slogan, coverSlogan.size);
  if (wanted <= area.width) {
    const children = [textRun(document.label), tabRun(), ...sloganRuns(build, coverSlogan.size)];
    const place = { top: cover.labelTop, height: coverLabel.line };
    flow.add(styleIds.coverLabel, children, place, { options: { tabStops: rightTab(build) } });
    return;
  }
  const height = (cover.picture.top - cover.labelTop - 1) / (document.slogan === '' ? 1 : 2);
  const above = sizeThatFits(label, coverLabel, area.width, height);
  const aboveHeight = above.lines * above.line;
  flow.add(
    styleIds.coverLabel,
    [textRun(document.label, { size: halfPoints(above.size) })],
    { top: cover.labelTop, height: aboveHeight },
    { line: above.line },
  );
  if (document.slogan === '') return;
  const below = sizeThatFits(slogan, coverSlogan, area.width, height);
  const place = { top: cover.labelTop + aboveHeight, height: below.lines * below.line };
  flow.add(styleIds.coverLabel, sloganRuns(build, below.size), place, { line: below.line });
}

/** The slogan in `size` pt; ● in it takes the colour of marks. */
function sloganRuns({ document, template }: Build, size: number): Inline[] {
  const slogan = { ...runOf(template, 'coverSlogan'), size: halfPoints(size) };
  const mark = { ...slogan, color: hex(template.colors.mark), size: halfPoints(Math.min(8, size)) };
  const parts = document.slogan.split(/(●)/).filter((part) => part !== '');
  return parts.map((part) => textRun(part, part === '●' ? mark : slogan));
}

/** Across the whole sheet: indents reach out over the margins. */
function addPicture(flow: Downwards, build: Build, item: PictureItem): void {
  const { document, template } = build;
  if (!document.coverPicture) return;
  const { left, width } = template.area;
  const indent = { left: -twips(left), right: -twips(template.page.width - left - width) };
  const frame = { width: item.width, height: item.height, ...(item.crop ? { crop: item.crop } : {}) };
  const run = pictureRun(build, document.coverPicture, frame, '封面图');
  flow.add(styleIds.picture, [run], { top: item.y, height: item.height + 1 }, { options: { indent, keepNext: false } });
}

interface Highlight {
  readonly entry: DocumentEntry;
  readonly folio: number;
  /** Height on the printed cover, pt. */
  readonly height: number;
}

/** The entries that our cover names. */
function highlightsOf(layout: Layout, build: Build): Highlight[] {
  const entries = new Map(
    build.document.sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry])),
  );
  const folios = new Map(layout.entries.map((placed) => [placed.id, placed.folio]));
  return (layout.pages[0]?.links ?? []).flatMap(({ target, height }) => {
    if (target.kind !== 'entry') return [];
    const entry = entries.get(target.id);
    const folio = folios.get(target.id);
    return entry && folio !== undefined ? [{ entry, folio, height }] : [];
  });
}

function addHighlights(flow: Downwards, build: Build, highlights: readonly Highlight[]): void {
  const { template, bookmarks } = build;
  const { area, cover, colors, hairline } = template;
  const left = cover.highlights.titleWidth + cover.highlights.gap;
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(area.width) }];
  const { above, below } = highlightPadding;
  let top = cover.highlights.top;
  for (const [index, { entry, folio, height }] of highlights.entries()) {
    const isFirst = index === 0;
    const name = bookmarks.nameOf(entry.id);
    const link = linkTo(name, [
      textRun(entry.headline),
      tabRun(),
      ...pageReference(name, folio, runOf(template, 'highlightFolio')),
    ]);
    const title = isFirst ? [textRun('本期要目', runOf(template, 'highlightsTitle')), tabRun()] : [];
    // one below the other with the same border, paragraphs show the one between them (ISO 29500-1 §17.3.1.5)
    const rule = { style: BorderStyle.SINGLE, size: eighthPoints(hairline), space: above, color: hex(colors.hair) };
    flow.add(
      styleIds.highlight,
      [...title, link],
      { top: top + above, height: height - above - below },
      {
        options: {
          tabStops: isFirst ? [{ type: TabStopType.LEFT, position: twips(left) }, ...tabStops] : tabStops,
          indent: { left: twips(left), ...(isFirst ? { hanging: twips(left) } : {}) },
          ...(isFirst ? {} : { border: { top: rule, between: rule } }),
        },
      },
    );
    top += height;
  }
}
