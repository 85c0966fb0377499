import { plainText, type RichText } from '#shared/model/index.ts';
import { type Fingerprint, fingerprint } from '#shared/similar/index.ts';
import type { Connection } from '../connection.ts';

/** What clips of the library are compared by; those in the trash are not there. */
export interface ComparedClips {
  get(clip: number): Fingerprint | undefined;
  /** The clip has changed. */
  forget(clip: number): void;
}

interface TextRow {
  readonly headline: string;
  readonly lead: string;
  readonly detail: string;
  readonly published_on: string | null;
  readonly url: string;
}

/** Fingerprints that are kept: about 10 KB each. */
const mostKept = 4000;

export function createComparedClips(db: Connection): ComparedClips {
  const byNumber = db.prepare<[number], TextRow>(
    'SELECT headline, lead, detail, published_on, url FROM clip WHERE number = ? AND trashed_at IS NULL',
  );
  /** In the order of their last use. */
  const kept = new Map<number, Fingerprint>();

  function read(clip: number): Fingerprint | undefined {
    const row = byNumber.get(clip);
    if (row === undefined) return undefined;
    const detail = plainText(JSON.parse(row.detail) as RichText);
    return fingerprint({ ...row, detail, publishedOn: row.published_on });
  }

  return {
    get: (clip) => {
      const print = kept.get(clip) ?? read(clip);
      if (print === undefined) return undefined;
      kept.delete(clip);
      kept.set(clip, print);
      const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return print;
    },
    forget: (clip) => kept.delete(clip),
  };
}
