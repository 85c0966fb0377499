import type { ClipFilter } from '#shared/contract/index.ts';
import type { AssetReader, AssetWriter } from './assets.ts';
import type { ClipReader, ClipWriter } from './clips.ts';
import type { EditionReader } from './editions.ts';
import type { History } from './history.ts';
import type { IssueReader } from './issues.ts';
import type { IssueWriter } from './issueWriter.ts';
import type { OriginalReader, OriginalWriter } from './originals.ts';
import type { PublicationReader, PublicationWriter } from './publications.ts';
import type { Action } from './recorder.ts';
import type { SavedSearchReader, SavedSearchWriter } from './savedSearches.ts';
import type { Page } from './search/finder.ts';
import type { SearchHits } from './search/searchIndex.ts';
import type { DistinctPairReader, DistinctPairWriter } from './similar/distinctPairs.ts';
import type { SimilarClips } from './similar/similarClips.ts';
import type { SourceReader, SourceWriter } from './sources.ts';
import type { StyleSettingsReader, StyleSettingsWriter } from './styleSettings.ts';
import type { TagReader, TagWriter } from './tags.ts';
import type { EmptyOldTrash } from './trashKeeping.ts';

/** What can be read at any time. */
export interface ReadableStore {
  readonly publications: PublicationReader;
  readonly sources: SourceReader;
  readonly tags: TagReader;
  readonly clips: ClipReader;
  readonly originals: OriginalReader;
  readonly distinctPairs: DistinctPairReader;
  readonly issues: IssueReader;
  readonly editions: EditionReader;
  readonly savedSearches: SavedSearchReader;
  readonly styleSettings: StyleSettingsReader;
  readonly assets: AssetReader;
}

/** What can be changed, which is possible inside {@link Store.write} only. */
export interface WritableStore extends ReadableStore {
  readonly publications: PublicationWriter;
  readonly sources: SourceWriter;
  readonly tags: TagWriter;
  readonly clips: ClipWriter;
  readonly originals: OriginalWriter;
  readonly distinctPairs: DistinctPairWriter;
  readonly issues: IssueWriter;
  readonly savedSearches: SavedSearchWriter;
  readonly styleSettings: StyleSettingsWriter;
  readonly assets: AssetWriter;
}

/** An open library file. */
export interface Store {
  readonly read: ReadableStore;
  /** Runs `work` in one transaction, recorded as one step of undo. A throw takes all of it back. */
  write<T>(action: Action, work: (store: WritableStore) => T): T;
  readonly history: History;
  /** Clips that have every word of the query and pass the filter, by number. @throws DeskError invalid_input (too long) */
  search(query: string, filter: ClipFilter, page: Page): SearchHits;
  /** Finds clips that say the same. */
  readonly similar: SimilarClips;
  /** Does a little of the search index's housekeeping; false when there is no more to do. */
  tidySearch(pages: number): boolean;
  /** Removes for good what was put into the trash before that time (ms since 1970); gives how many clips. */
  emptyOldTrash: EmptyOldTrash;
  /** Of the file; sizes in bytes. */
  facts(): { readonly bytes: number; readonly issues: number; readonly assets: number; readonly sqlite: string };
  /** ms since 1970 */
  now(): number;
  close(): void;
}
