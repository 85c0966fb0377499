import type { Asset } from '#shared/model/index.ts';
import type { Connection } from './connection.ts';

export interface AssetReader {
  get(id: string): Asset | undefined;
  /** Those of the ids that are there, by id. */
  many(ids: readonly string[]): readonly Asset[];
}

export interface AssetWriter extends AssetReader {
  /** Makes a picture known. It is named by its content and never changes, so this is no step of undo. */
  add(asset: Asset): void;
}

interface AssetRow {
  readonly id: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly original_id: string;
}

/** @param noteChange called when a picture is new */
export function createAssetWriter(db: Connection, noteChange: () => void): AssetWriter {
  const byId = db.prepare<[string], AssetRow>('SELECT * FROM asset WHERE id = ?');
  const many = db.prepare<[string], AssetRow>(
    'SELECT * FROM asset WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
  );
  const insert = db.prepare<[string, string, number, number, number, string]>(
    'INSERT INTO asset (id, mime, width, height, bytes, original_id) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return {
    get: (id) => {
      const row = byId.get(id);
      return row && toAsset(row);
    },
    many: (ids) => many.all(JSON.stringify(ids)).map(toAsset),
    add: ({ id, mime, width, height, bytes, originalId }) => {
      if (insert.run(id, mime, width, height, bytes, originalId).changes > 0) noteChange();
    },
  };
}

const toAsset = (row: AssetRow): Asset => ({
  id: row.id,
  mime: row.mime as Asset['mime'],
  width: row.width,
  height: row.height,
  bytes: row.bytes,
  originalId: row.original_id,
});
