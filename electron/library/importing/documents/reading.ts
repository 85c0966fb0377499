import type { Unsure } from '#shared/contract/index.ts';
import type { DigestItem, Extracted } from '#shared/extract/index.ts';
import type { ClipLine } from '../clipLines/clipLine.ts';

/** A picture that came within a document, by the address that its text has for it. */
export interface DocumentPicture {
  readonly src: string;
  readonly bytes: Uint8Array;
}

/** What a document says, before anything of it is in the library. */
export interface Article {
  /** As it was read, for whoever compares. */
  readonly extracted: Extracted;
  /** The same in the shape of a clip. */
  readonly item: DigestItem;
  /** Of the page; empty where it came from none. */
  readonly url: string;
  readonly pictures: readonly DocumentPicture[];
  readonly unsure: readonly Unsure[];
}

/** A row or an object of a file that lists clips. */
export interface ClipRecord {
  /** For the user, e.g. 第3行. */
  readonly place: string;
  readonly line: ClipLine;
}

export interface RefusedRecord {
  readonly place: string;
  readonly code: 'no_headline' | 'invalid_input' | 'invalid_text' | 'bad_json';
  readonly message: string;
}

export interface ArticleReading {
  readonly kind: 'article';
  readonly article: Article;
}

export interface RecordReading {
  readonly kind: 'records';
  readonly records: readonly ClipRecord[];
  readonly refused: readonly RefusedRecord[];
}

/** What a file was read as: one article, or a list of clips. */
export type DocumentReading = ArticleReading | RecordReading;
