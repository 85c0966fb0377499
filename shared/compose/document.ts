import type { SectionFormat } from '../model/index.ts';

/**
 * An issue made ready for typesetting: every word that will be printed, in order, and nothing about pages.
 * Objects are immutable; an entry that did not change is the same object in the next document, which is what
 * makes typesetting incremental.
 */
export interface Document {
  /** e.g. 园区周报 2022年8月3期（总82期） */
  readonly title: string;
  readonly publication: string;
  readonly label: string;
  readonly slogan: string;
  readonly brand: string;
  readonly site: string;
  readonly frequency: string;
  readonly closingNote: string;
  /** `#RRGGBB`, or null for the template's own. */
  readonly brandColor: string | null;
  readonly coverPicture: DocumentPicture | null;
  /** The brand's mark; null for the template's own. */
  readonly logo: DocumentPicture | null;
  readonly placeLine: boolean;
  readonly regionIndex: boolean;
  readonly sections: readonly DocumentSection[];
  /** ISO 8601 date of issue; null when it has none. */
  readonly publishedOn: string | null;
}

export interface DocumentSection {
  readonly id: string;
  readonly name: string;
  /** With its numeral: 一、招商引资 */
  readonly title: string;
  readonly format: SectionFormat;
  readonly itemsPerPage: number;
  readonly entries: readonly DocumentEntry[];
}

export interface DocumentEntry {
  readonly id: string;
  readonly headline: string;
  /** Paragraphs, without marks of their own. */
  readonly lead: readonly string[];
  /** Paragraphs; the last one ends with the source: …（某网站）。 */
  readonly detail: readonly DetailParagraph[];
  /** e.g. 江苏·盐城, or empty. */
  readonly place: string;
  /** Province for the region index, or empty. */
  readonly province: string;
  /** e.g. 8月23日, or empty. */
  readonly day: string;
  readonly pictures: readonly DocumentPicture[];
  /** Most lines its pictures may take, where that is less than the template gives. */
  readonly pictureLines?: number;
}

/** Runs of a detail paragraph; bold is set in the bold face. Lists, quotes and tables arrive here as paragraphs. */
export interface DetailParagraph {
  readonly runs: readonly { readonly text: string; readonly bold: boolean; readonly link: string | null }[];
}

export interface DocumentPicture {
  readonly assetId: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  /** What a reader who cannot see it is told. */
  readonly alt: string;
}
