import type { Asset, Clip, Issue, Publication, Source } from '../model/index.ts';
import { sectionTitle } from '../numbering/index.ts';
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
}

/**
 * Makes an issue ready for typesetting.
 * @param previous the document of the same issue before a change; its entries and sections are used again where they
 *   say the same, which tells the typesetter that nothing moved there
 */
export function compose(content: IssueContent, previous?: Document): Document {
  const { publication, issue } = content;
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
    title: `${publication.name} ${issue.label}`,
    publication: publication.name,
    label: issue.label,
    slogan: publication.slogan,
    brand: publication.brand,
    site: publication.site,
    frequency: publication.frequency,
    closingNote: publication.closingNote,
    brandColor: publication.brandColor,
    coverPicture: coverPicture(content, assets),
    placeLine: publication.placeLine,
    regionIndex: publication.regionIndex,
    sections,
    publishedOn: issue.publishedOn,
  };
}

function entriesById(document: Document | undefined): Map<string, DocumentEntry> {
  return new Map(document?.sections.flatMap((section) => section.entries.map((entry) => [entry.id, entry])));
}

function coverPicture(content: IssueContent, assets: ReadonlyMap<string, Asset>): DocumentPicture | null {
  const asset = assets.get(content.issue.coverAssetId ?? content.publication.coverAssetId ?? '');
  if (!asset) return null;
  const { id, width, height } = asset;
  return { assetId: id, width, height, caption: '', alt: `${content.publication.name}封面图` };
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
