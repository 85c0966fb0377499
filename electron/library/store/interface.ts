import type { AssetReader, AssetWriter } from './assets.ts';
import type { ClipReader, ClipWriter } from './clips.ts';
import type { History } from './history.ts';
import type { IssueReader } from './issues.ts';
import type { IssueWriter } from './issueWriter.ts';
import type { PublicationReader, PublicationWriter } from './publications.ts';
import type { Action } from './recorder.ts';
import type { Page } from './search/finder.ts';
import type { SearchHits } from './search/searchIndex.ts';
import type { SourceReader, SourceWriter } from './sources.ts';
import type { TagReader, TagWriter } from './tags.ts';

/** What can be read at any time. */
export interface ReadableStore {
  readonly publications: PublicationReader;
  readonly sources: SourceReader;
  readonly tags: TagReader;
  readonly clips: ClipReader;
  readonly issues: IssueReader;
  readonly assets: AssetReader;
}

/** What can be changed, which is possible inside {@link Store.write} only. */
export interface WritableStore extends ReadableStore {
  readonly publications: PublicationWriter;
  readonly sources: SourceWriter;
  readonly tags: TagWriter;
  readonly clips: ClipWriter;
  readonly issues: IssueWriter;
  readonly assets: AssetWriter;
}

/** An open library file. */
export interface Store {
  readonly read: ReadableStore;
  /** Runs `work` in one transaction, recorded as one step of undo. A throw takes all of it back. */
  write<T>(action: Action, work: (store: WritableStore) => T): T;
  readonly history: History;
  /** Clips that have every word of the query, by number. @throws DeskError invalid_input (too long) */
  search(query: string, page: Page): SearchHits;
  /** Does a little of the search index's housekeeping; false when there is no more to do. */
  tidySearch(pages: number): boolean;
  close(): void;
}
