/**
 * What typesetting makes and every output reads: pages of positioned things.
 * Lengths in pt (1/72 inch), origin at the page's top left, y downwards; text stands on its baseline.
 */

export type FaceId = 'serif' | 'sans' | 'sansBold';

/** A stretch of one face on one line. */
export interface TextRun {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#RRGGBB` */
  readonly color: string;
  readonly face: FaceId;
  readonly text: string;
  /** Origin of each code point of `text`, in 1/1000 of `size`, measured from `x`. */
  readonly xs: readonly number[];
  /** Structure node this belongs to; absent for artifacts (furniture, ornaments). */
  readonly node?: string;
}

export interface PictureItem {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly assetId: string;
  /** Part of the picture to show, in fractions of its size; absent for all of it. */
  readonly crop?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What a reader who cannot see it is told; absent for ornaments. */
  readonly alt?: string;
  readonly node?: string;
}

export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** A filled outline in SVG path syntax (absolute M L C Z only), already in page coordinates scaled by `scale` from (x, y). */
export interface PathItem {
  readonly kind: 'path';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly d: string;
  readonly color: string;
}

export type DisplayItem = TextRun | PictureItem | RectItem | PathItem;

export type LinkTarget =
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'uri'; readonly uri: string };

export interface PageLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: LinkTarget;
  /** What a screen reader says: 标题，第3页 */
  readonly label: string;
  readonly node: string;
}

export interface Page {
  readonly kind: 'cover' | 'contents' | 'body';
  /** As printed: empty on the cover, roman in the contents, 1… in the body. */
  readonly folio: string;
  readonly items: readonly DisplayItem[];
  readonly links: readonly PageLink[];
}

/** PDF standard structure types (ISO 32000-1 §14.8.4) that the desk uses. */
export type StructureRole = 'Document' | 'Sect' | 'TOC' | 'TOCI' | 'Link' | 'H1' | 'H2' | 'P' | 'Figure' | 'Caption';

export interface StructureNode {
  readonly key: string;
  readonly role: StructureRole;
  readonly title?: string;
  readonly alt?: string;
  readonly children: readonly StructureNode[];
}

export interface PlacedPicture {
  readonly assetId: string;
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place on a page. */
export interface PagePlace {
  /** Index into Layout.pages. */
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEntry {
  readonly id: string;
  readonly sectionId: string;
  readonly headline: string;
  /** Index into Layout.pages where the headline stands, and of the page where the entry ends. */
  readonly pageIndex: number;
  readonly lastPageIndex: number;
  /** Top of the entry on its first page. */
  readonly y: number;
  /** Printed page number of the headline. */
  readonly folio: number;
  /** Lines by which the entry is too long for its place; 0 where it fits. */
  readonly excessLines: number;
  /** What it takes of the type area; one, unless it is divided over pages. */
  readonly parts: readonly PagePlace[];
  readonly pictures: readonly PlacedPicture[];
}

export interface PlacedSection {
  readonly id: string;
  readonly name: string;
  /** 一、招商引资 */
  readonly title: string;
  readonly pageIndex: number;
  readonly y: number;
  readonly folio: number;
}

/** The entries that should stand on a page do not fit together. */
export interface OverflowFinding {
  readonly code: 'overflow';
  readonly message: string;
  /** The longest of them. */
  readonly entryId: string;
  /** The one that moved on to the next page; null where an entry is longer than a page and is divided. */
  readonly movedEntryId: string | null;
  /** Lines of the page by which they are too long, with their pictures at their smallest. */
  readonly linesTooMany: number;
  /** Lines that stay free where the moved entry should have stood. */
  readonly linesFree: number;
  /** Where these lines are; null where an entry is divided. */
  readonly hole: PagePlace | null;
}

/** Characters that no font has are printed as 〓. */
export interface MissingGlyphFinding {
  readonly code: 'missing_glyph';
  readonly message: string;
  /** Null where they stand in the publication's or the issue's own texts. */
  readonly entryId: string | null;
  readonly characters: readonly string[];
  /** Each place where one is printed. */
  readonly places: readonly (PagePlace & { readonly character: string })[];
}

export type LayoutFinding = OverflowFinding | MissingGlyphFinding;

export interface Layout {
  readonly pages: readonly Page[];
  /** Number of pages of each kind; they follow one another in this order. */
  readonly counts: { readonly cover: number; readonly contents: number; readonly body: number };
  readonly sections: readonly PlacedSection[];
  readonly entries: readonly PlacedEntry[];
  readonly structure: StructureNode;
  readonly findings: readonly LayoutFinding[];
}
