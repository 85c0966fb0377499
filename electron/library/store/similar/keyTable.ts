import { type ClipKeys, keyVersion, packKeys, unpackKeys } from '#shared/similar/index.ts';
import type { Connection } from '../connection.ts';

export interface KeyRow {
  /** clip.number */
  readonly clip: number;
  readonly keys: ClipKeys;
}

/** The keys of clips in the library file (clip_key). What is missing there is made anew. */
export interface KeyTable {
  put(clip: number, keys: ClipKeys): void;
  /** Forgets a clip's keys: it has changed, or is in the trash. */
  remove(clip: number): void;
  /** The next clips outside the trash behind one, by number, and whether they have keys of the present kind. */
  look(after: number, limit: number): readonly { readonly clip: number; readonly hasKeys: boolean }[];
  get(clip: number): ClipKeys | undefined;
  /** The keys of the next clips behind one, by number. */
  after(clip: number, limit: number): readonly KeyRow[];
}

export function createKeyTable(db: Connection): KeyTable {
  const put = db.prepare<[number, number, Uint8Array]>(
    'INSERT OR REPLACE INTO clip_key (clip, version, keys) VALUES (?, ?, ?)',
  );
  const remove = db.prepare<[number]>('DELETE FROM clip_key WHERE clip = ?');
  const look = db.prepare<[number, number, number], { readonly clip: number; readonly hasKeys: number }>(
    `SELECT number AS clip,
       EXISTS (SELECT 1 FROM clip_key WHERE clip_key.clip = clip.number AND version = ?) AS hasKeys
     FROM clip INDEXED BY clip_listed WHERE trashed_at IS NULL AND number > ? ORDER BY number LIMIT ?`,
  );
  const after = db.prepare<[number, number, number], { readonly clip: number; readonly keys: Buffer }>(
    'SELECT clip, keys FROM clip_key WHERE clip > ? AND version = ? ORDER BY clip LIMIT ?',
  );
  const get = db.prepare<[number, number], Buffer>('SELECT keys FROM clip_key WHERE clip = ? AND version = ?').pluck();
  return {
    get: (clip) => {
      const keys = get.get(clip, keyVersion);
      return keys && unpackKeys(fromBytes(keys));
    },
    put: (clip, keys) => put.run(clip, keyVersion, toBytes(packKeys(keys))),
    remove: (clip) => remove.run(clip),
    look: (from, limit) => look.all(keyVersion, from, limit).map((row) => ({ ...row, hasKeys: row.hasKeys === 1 })),
    after: (clip, limit) =>
      after.all(clip, keyVersion, limit).map((row) => ({ clip: row.clip, keys: unpackKeys(fromBytes(row.keys)) })),
  };
}

function toBytes(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

function fromBytes(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length / 4);
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}
