import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { StyleName, Template } from '#shared/typeset/template.ts';
import { runFonts } from './fonts.ts';
import { halfPoints, hex, twips } from './units.ts';

/** Ids of the paragraph styles; those that Word has built in carry Word's ids and names. */
export const styleIds = {
  plate: 'Title',
  coverBrand: 'CoverBrand',
  coverLabel: 'CoverLabel',
  highlight: 'CoverHighlight',
  contentsTitle: 'TOCHeading',
  contentsSection: 'TOC1',
  contentsEntry: 'TOC2',
  region: 'RegionIndex',
  sectionTitle: 'Heading1',
  headline: 'Heading2',
  place: 'PlaceAndDay',
  lead: 'Lead',
  detail: 'Detail',
  detailMore: 'DetailContinued',
  picture: 'Picture',
  caption: 'Caption',
  head: 'Header',
  foot: 'Footer',
  closingNote: 'ClosingNote',
  spacer: 'Spacer',
} as const;

type Run = NonNullable<IParagraphStyleOptions['run']>;
type ParagraphPart = NonNullable<IParagraphStyleOptions['paragraph']>;

/** Run properties of one of the template's styles: fonts for all four slots, size, weight, colour, tracking. */
export function runOf(template: Template, name: StyleName): Run {
  const style = template.styles[name];
  return {
    font: runFonts(style.face),
    size: halfPoints(style.size),
    bold: style.face === 'sansBold',
    color: hex(template.colors[style.color]),
    ...(style.tracking === 0 ? {} : { characterSpacing: twips((style.tracking * style.size) / 1000) }),
  };
}

/** Lines of exactly `pt`: what a page holds then does not depend on the reader's fonts. */
export function exactly(pt: number): { line: number; lineRule: typeof LineRuleType.EXACT } {
  return { line: twips(pt), lineRule: LineRuleType.EXACT };
}

/** The styles of a document of this template. */
export function documentStyles(template: Template): IStylesOptions {
  const { area, bullets, feature, styles } = template;
  const set = (name: StyleName, paragraph: ParagraphPart = {}, line = styles[name].line) => ({
    basedOn: 'Normal',
    quickFormat: true,
    run: runOf(template, name),
    paragraph: { ...paragraph, spacing: { before: 0, after: 0, ...exactly(line), ...paragraph.spacing } },
  });
  const justified = { alignment: AlignmentType.JUSTIFIED };
  const named = (id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>) => ({
    ...options,
    id,
    name,
  });
  return {
    default: {
      document: {
        run: { ...runOf(template, 'detail'), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { before: 0, after: 0, ...exactly(area.line) } },
      },
      title: set('plate'),
      heading1: { ...set('sectionTitle', { keepNext: true, outlineLevel: 0 }), next: styleIds.headline },
      heading2: {
        ...set('featureHeadline', {
          keepNext: true,
          keepLines: true,
          outlineLevel: 1,
          indent: { left: 0, hanging: twips(bullets.headlineHang) },
        }),
        next: styleIds.lead,
      },
      caption: set('caption'),
    },
    paragraphStyles: [
      named(styleIds.coverBrand, '封面品牌', untracked(set('coverBrand'))),
      named(styleIds.coverLabel, '封面期号', set('coverLabel')),
      named(styleIds.highlight, '封面要目', set('highlight')),
      named(styleIds.contentsTitle, 'TOC Heading', untracked(set('contentsTitle'))),
      named(styleIds.contentsSection, 'toc 1', set('contentsSection', { keepNext: true })),
      named(styleIds.contentsEntry, 'toc 2', set('contentsEntry')),
      named(styleIds.region, '地区索引', set('regionName', {}, styles.contentsEntry.line)),
      named(styleIds.place, '地区日期', set('place', { keepNext: true }, area.line)),
      named(styleIds.lead, '导语', {
        ...set(
          'lead',
          { ...justified, indent: { firstLine: twips(feature.leadIndent * styles.lead.size) } },
          area.line,
        ),
        next: styleIds.detail,
      }),
      named(styleIds.detail, '详文', { ...set('detail', justified, area.line), next: styleIds.detailMore }),
      named(styleIds.detailMore, '详文续段', {
        ...set('detail', { ...justified, indent: { firstLine: twips(2 * styles.detail.size) } }, area.line),
        basedOn: styleIds.detail,
      }),
      named(styleIds.picture, '图片', pictureStyle()),
      named(styleIds.head, 'header', set('runningText')),
      named(styleIds.foot, 'footer', set('footText')),
      named(styleIds.closingNote, '刊末说明', set('closingNote', justified)),
      named(styleIds.spacer, '空隙', { ...set('detail', {}, 1), quickFormat: false }),
    ],
  };
}

/** Tracking cannot be taken back in a run; where a line has text of two kinds, the tracked runs carry it themselves. */
function untracked<T extends { readonly run: Run }>(options: T): T {
  const { characterSpacing: _, ...run } = options.run;
  return { ...options, run };
}

/**
 * A line with a picture: as high as the picture, which an exact line would cut off. Its paragraph mark is one point
 * high, so that it adds next to nothing below.
 */
function pictureStyle(): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return {
    basedOn: 'Normal',
    quickFormat: true,
    next: styleIds.caption,
    run: { font: runFonts('serif'), size: halfPoints(1) },
    paragraph: { keepNext: true, spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  };
}
