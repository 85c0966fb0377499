import type { IssueContent } from '../compose/index.ts';
import type { Clip, Entry, IssueNumber, IssueSection, Original, Source } from '../model/index.ts';
import type { StyleSettings } from '../style/settings.ts';
import type { LayoutFinding, PlacedEntry } from '../typeset/index.ts';
import type { Subject } from './draft.ts';

/** Another clip that says the same as a clip of the issue, and where it was printed. */
export interface EarlierPrint {
  readonly clipId: string;
  readonly headline: string;
  /** Label of the issue that it was printed in. */
  readonly label: string;
  readonly total: number;
  /** 0 … 1; 1 for the clip itself, the same address or text. */
  readonly score: number;
}

/** What an issue is checked with. */
export interface CheckInput {
  readonly content: IssueContent;
  /** Where everything stands in print. */
  readonly layout: { readonly entries: readonly PlacedEntry[]; readonly findings: readonly LayoutFinding[] };
  readonly settings: StyleSettings;
  /** All registered sources. */
  readonly registry: readonly Source[];
  /** What clips were captured from, by clip. */
  readonly originals: ReadonlyMap<string, Original>;
  /** What was printed before and says the same, by clip. */
  readonly earlier: ReadonlyMap<string, readonly EarlierPrint[]>;
  /** Clips that are no duplicates of a clip, as an editor said, by clip. */
  readonly distinct: ReadonlyMap<string, ReadonlySet<string>>;
  /** The publication's other issues. */
  readonly others: readonly { readonly label: string; readonly number: IssueNumber }[];
}

/** An entry with all that its checks look at. */
export interface CheckedEntry {
  readonly entry: Entry;
  readonly section: IssueSection;
  readonly clip: Clip;
  readonly source: Source | undefined;
  readonly placed: PlacedEntry | undefined;
  readonly subject: Subject;
}

/** The entries of an issue in printed order; those whose clip is gone are passed over. */
export function entriesOf({ content, layout }: CheckInput): CheckedEntry[] {
  const clips = new Map(content.clips.map((clip) => [clip.id, clip]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const placed = new Map(layout.entries.map((each) => [each.id, each]));
  return content.issue.sections.flatMap((section) =>
    section.entries.flatMap((entry) => {
      const clip = clips.get(entry.clipId);
      if (!clip) return [];
      const place = placed.get(entry.id);
      const subject = { entryId: entry.id, clipId: clip.id, folio: place?.folio ?? null };
      return [{ entry, section, clip, source: sources.get(clip.sourceId ?? ''), placed: place, subject }];
    }),
  );
}
