import type { Original } from '#shared/model/index.ts';
import type { Connection } from './connection.ts';
import type { Recorder } from './recorder.ts';
import type { ClipOriginalRow } from './tables.ts';

export interface OriginalReader {
  /** What a clip was captured from; undefined where it was typed. */
  get(clipId: string): Original | undefined;
}

export interface OriginalWriter extends OriginalReader {
  /** Keeps the original of a clip that is there; one that it has already stays as it is. */
  keep(clipId: string, original: Original): void;
  /** Does nothing when there is none. */
  remove(clipId: string): void;
}

export function createOriginalReader(db: Connection): OriginalReader {
  const byId = db.prepare<[string], ClipOriginalRow>('SELECT * FROM clip_original WHERE id = ?');
  return {
    get: (clipId) => {
      const row = byId.get(clipId);
      return row && toOriginal(row);
    },
  };
}

export function createOriginalWriter(db: Connection, recorder: Recorder): OriginalWriter {
  const reader = createOriginalReader(db);
  return {
    ...reader,
    keep: (clipId, original) => {
      if (reader.get(clipId) === undefined) recorder.put('clip_original', fromOriginal(clipId, original));
    },
    remove: (clipId) => {
      recorder.remove('clip_original', clipId);
    },
  };
}

const toOriginal = (row: ClipOriginalRow): Original => ({
  url: row.url,
  capturedAt: row.captured_at,
  title: row.title,
  source: row.source,
  author: row.author,
  publishedOn: row.published_on,
  text: JSON.parse(row.text) as Original['text'],
});

const fromOriginal = (id: string, original: Original): ClipOriginalRow => ({
  id,
  url: original.url,
  captured_at: original.capturedAt,
  title: original.title,
  source: original.source,
  author: original.author,
  published_on: original.publishedOn,
  text: JSON.stringify(original.text),
});
