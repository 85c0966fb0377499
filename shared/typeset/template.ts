import { z } from 'zod';
import { HexColor } from '../model/index.ts';

/** A template is data: the page, its measures, faces, colours and furniture. Lengths in pt, tracking in 1/1000 em. */

const FaceName = z.enum(['serif', 'sans', 'sansBold']);
const ColorName = z.enum(['ink', 'brand', 'grey', 'mark', 'hair', 'paleHair', 'wash', 'leader']);
export type ColorName = z.infer<typeof ColorName>;

const Style = z.strictObject({
  face: FaceName,
  size: z.number().positive(),
  /** Height of a line. */
  line: z.number().positive(),
  color: ColorName,
  tracking: z.number().default(0),
});
export type Style = z.infer<typeof Style>;

const pt = z.number().nonnegative();

const Feature = z.strictObject({
  /** stack: headline, lead, pictures, detail, full width; columns: two balanced columns headed by the pictures. */
  arrangement: z.enum(['stack', 'columns']),
  /** Lines of a picture block, caption included: it shrinks from most to least so that the page's items fit. */
  pictureLines: z.strictObject({ least: z.int().min(2), most: z.int().min(2) }),
  /** Indent of the lead's first line, in em. */
  leadIndent: z.number().nonnegative(),
});

const Brief = z.strictObject({
  /** stack: headline above the detail; side: headline in a column of its own. */
  arrangement: z.enum(['stack', 'side']),
  /** Width of the headline's column and the gap after it, for `side`. */
  headlineWidth: pt,
  gap: pt,
});

const styleNames = [
  'plate',
  'coverBrand',
  'coverSite',
  'coverLabel',
  'coverSlogan',
  'highlightsTitle',
  'highlight',
  'highlightFolio',
  'coverBase',
  'runningName',
  'runningText',
  'footText',
  'folio',
  'contentsTitle',
  'contentsCount',
  'contentsSection',
  'contentsRange',
  'contentsEntry',
  'leaderDot',
  'regionName',
  'regionFolio',
  'sectionTitle',
  'sectionCount',
  'place',
  'featureHeadline',
  'briefHeadline',
  'lead',
  'detail',
  'caption',
  'closingNote',
  'closingBrand',
  'closingSite',
] as const;
export type StyleName = (typeof styleNames)[number];

export const Template = z.strictObject({
  id: z.string(),
  name: z.string(),
  page: z.strictObject({ width: pt, height: pt }),
  /** Type area: left and top edge, width, and its height in lines. */
  area: z.strictObject({ left: pt, top: pt, width: pt, lines: z.int().min(10), line: pt }),
  colors: z.record(ColorName, HexColor),
  styles: z.record(z.enum(styleNames), Style),
  /** The brand's mark: an outline in absolute SVG path commands M L C Z on a square of `size`. */
  mark: z.strictObject({ size: pt, outline: z.string() }),
  /** Thick and thin rule (文武线) that opens something. */
  rule: z.strictObject({ thick: pt, gap: pt, thin: pt }),
  hairline: pt,
  cover: z.strictObject({
    markSize: pt,
    top: pt,
    plate: z.strictObject({ top: pt, most: pt }),
    ruleTop: pt,
    labelTop: pt,
    picture: z.strictObject({ top: pt, height: pt }),
    highlights: z.strictObject({ top: pt, titleWidth: pt, gap: pt, most: z.int().min(0), bottom: pt }),
    baseTop: pt,
  }),
  head: z.strictObject({ textTop: pt, markSize: pt, ruleTop: pt }),
  foot: z.strictObject({ textTop: pt, dash: pt, dashGap: pt }),
  contents: z.strictObject({
    titleLines: z.int().min(1),
    titleTop: pt,
    sectionWidth: pt,
    gap: pt,
    /** Right part of an entry's row that its text leaves free. */
    folioWidth: pt,
    blockPadding: pt,
    leaderPitch: pt,
  }),
  regions: z.strictObject({ columns: z.int().min(1), columnWidth: pt, rowHeight: pt, nameWidth: pt, folioGap: pt }),
  opening: z.strictObject({ lines: z.int().min(1), titleTop: pt, countTop: pt }),
  /** ● hangs before the headline, ■ stands at the head of the detail: width of their ink. */
  bullets: z.strictObject({ headline: pt, headlineHang: pt, detail: pt, detailIndent: pt }),
  columns: z.strictObject({ width: pt, gap: pt }),
  feature: Feature,
  brief: Brief,
  /** Free lines between two items of a page. */
  itemGap: z.int().min(0),
  closing: z.strictObject({ lines: z.int().min(1), brandWidth: pt, gap: pt, markSize: pt }),
});
export type Template = z.infer<typeof Template>;

/** What a derived template changes of the one it is based on: whole values inside the top-level groups. */
export const DerivedTemplate = z.looseObject({ id: z.string(), name: z.string(), basedOn: z.string() });

/** A template made of another one and the values in which it differs. Throws a ZodError where the result is no template. */
export function deriveTemplate(base: Template, changes: Readonly<Record<string, unknown>>): Template {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    if (key === 'basedOn') continue;
    const before = merged[key];
    merged[key] = isGroup(before) && isGroup(value) ? { ...before, ...value } : value;
  }
  return Template.parse(merged);
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
