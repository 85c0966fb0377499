import type { Asset, Clip, Issue, Publication, Source } from '../model/index.ts';
import { editionName, sectionTitle } from '../numbering/index.ts';
import type { Template } from '../typeset/template.ts';
import { composeEntry } from './composeEntry.ts';
import type { Document, DocumentEntry, DocumentPicture, DocumentSection } from './document.ts';

/** What an issue is composed from. */
export interface IssueContent {
  readonly publication: Publication;
  readonly issue: Issue;
  /** The clips of the issue's entries, their sources and pictures. */
  readonly clips: readonly Clip[];
  readonly sources: readonly Source[];
  readonly assets: readonly Asset[];
  /** What was frozen, where it is a frozen edition that is asked for: this is printed, whatever the rest says. */
  readonly frozen?: FrozenIssue;
}

/** An edition of an issue as it was frozen. */
export interface FrozenIssue {
  readonly edition: number;
  readonly document: Document;
  readonly template: Template;
  /** ISO 8601 date that its files bear. */
  readonly datedOn: string;
}

/**
 * Makes an issue ready for typesetting; of a frozen edition, gives the document that was kept.
 * @param previous the document of the same issue before a change; its entries and sections are used again where they
 *   say the same, which tells the typesetter that nothing moved there
 */
export function compose(content: IssueContent, previous?: Document): Document {
  if (content.frozen) {
    const { document } = content.frozen;
    return previous && isSame(previous, document) ? previous : document;
  }
  const { publication, issue } = content;
  const label = `${issue.label}${editionName(issue.edition)}`;
  const clips = new Map(content.clips.map((clip) => [clip.id, clip]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const assets = new Map(content.assets.map((asset) => [asset.id, asset]));
  const before = entriesById(previous);
  const sections = issue.sections.map((section, index): DocumentSection => {
    const entries = section.entries.flatMap((entry) => {
      const clip = clips.get(entry.clipId);
      if (!clip) return [];
      const source = clip.sourceId === null ? undefined : sources.get(clip.sourceId);
      return [sameOr(before.get(entry.id), composeEntry(entry, clip, source, section.format, assets))];
    });
    const { id, name, format, itemsPerPage } = section;
    return { id, name, title: sectionTitle(index, name), format, itemsPerPage, entries };
  });
  return {
    title: `${publication.name} ${label}`,
    publication: publication.name,
    label,
    slogan: publication.slogan,
    brand: publication.brand,
    site: publication.site,
    frequency: publication.frequency,
    closingNote: publication.closingNote,
    brandColor: publication.brandColor,
    coverPicture: brandPicture(assets, issue.coverAssetId ?? publication.coverAssetId, `${publication.name}封面图`),
    logo: brandPicture(assets, publication.logoAssetId, `${publication.brand}标志`),
    placeLine: publication.placeLine,
    regionIndex: publication.regionIndex,
    sections,
    publishedOn: issue.publishedOn,
  };
}

function entriesById(document: Document | undefined): Map<string, DocumentEntry> {
  return new Map(document?.sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry])));
}

function brandPicture(assets: ReadonlyMap<string, Asset>, assetId: string | null, alt: string): DocumentPicture | null {
  const asset = assets.get(assetId ?? '');
  if (!asset) return null;
  const { id, width, height } = asset;
  return { assetId: id, width, height, caption: '', alt };
}

/** The object from before where it says the same as the new one. */
function sameOr(before: DocumentEntry | undefined, now: DocumentEntry): DocumentEntry {
  return before && isSame(before, now) ? before : now;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [left, right] = [one, other] as Record<string, unknown>[];
  return keys.every((key) => isSame(left?.[key], right?.[key]));
}
