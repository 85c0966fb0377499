import type { SourceSummary } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { hostChain, type Source, sourceHost, sourceKey } from '#shared/model/index.ts';
import type { Connection } from './connection.ts';
import { found } from './failures.ts';
import type { Recorder } from './recorder.ts';
import type { ClipRow, SourceRow } from './tables.ts';

export interface SourceReader {
  list(): readonly SourceSummary[];
  get(id: string): Source | undefined;
  many(ids: readonly string[]): readonly Source[];
  /** The source that goes by this name or alias. */
  byName(name: string): Source | undefined;
  /** The source that has this host or the nearest domain above it. */
  byHost(host: string): Source | undefined;
}

export interface SourceWriter extends SourceReader {
  /** @throws DeskError exists: a name, alias or host is another source's */
  save(source: Source): Source;
  /** Does nothing when there is none. @throws DeskError conflict (clips name it) */
  remove(id: string): void;
  /** Gives all of `fromId` (clips, names, hosts) to `intoId`, which is returned. @throws DeskError not_found */
  merge(fromId: string, intoId: string): Source;
}

export function createSourceReader(db: Connection): SourceReader {
  const all = db.prepare<[], SourceRow & { clips: number }>(
    'SELECT *, (SELECT count(*) FROM clip WHERE source_id = source.id) AS clips FROM source ORDER BY name',
  );
  const byId = db.prepare<[string], SourceRow>('SELECT * FROM source WHERE id = ?');
  const many = db.prepare<[string], SourceRow>(
    'SELECT * FROM source WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
  );
  const byKey = db.prepare<[string], SourceRow>(
    'SELECT source.* FROM source_key JOIN source ON source.id = source_id WHERE key = ?',
  );
  const byHost = db.prepare<[string], SourceRow>(
    'SELECT source.* FROM source_host JOIN source ON source.id = source_id WHERE host = ?',
  );
  const optional = (row: SourceRow | undefined) => row && toSource(row);
  return {
    list: () => all.all().map((row) => ({ source: toSource(row), clips: row.clips })),
    get: (id) => optional(byId.get(id)),
    many: (ids) => many.all(JSON.stringify(ids)).map(toSource),
    byName: (name) => optional(byKey.get(sourceKey(name))),
    byHost: (host) => {
      for (const domain of hostChain(host)) {
        const row = byHost.get(domain);
        if (row) return toSource(row);
      }
      return undefined;
    },
  };
}

export function createSourceWriter(db: Connection, recorder: Recorder, now: () => number): SourceWriter {
  const reader = createSourceReader(db);
  const clipsOf = db.prepare<[string], number>('SELECT count(*) FROM clip WHERE source_id = ?').pluck();
  const clipRows = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE source_id = ? ORDER BY number');
  const hostOwner = db.prepare<[string], string>('SELECT source_id FROM source_host WHERE host = ?').pluck();

  function refuseTaken(source: Source, row: { keys: readonly string[]; hosts: readonly string[] }): void {
    for (const name of row.keys) {
      const owner = reader.byName(name);
      if (owner && owner.id !== source.id) throw taken('名称', name, owner);
    }
    for (const host of row.hosts) {
      const owner = reader.get(hostOwner.get(host) ?? source.id);
      if (owner && owner.id !== source.id) throw taken('网址', host, owner);
    }
  }

  function save(source: Source): Source {
    const names = [source.name, ...source.aliases].filter((name) => sourceKey(name) !== '');
    if (sourceKey(source.name) === '') throw new DeskError('invalid_input', '来源的名称不能为空，没有保存。');
    const keys = [...new Set(names.map(sourceKey))];
    const hosts = [...new Set(source.hosts.map(sourceHost).filter((host) => host !== ''))];
    refuseTaken(source, { keys, hosts });
    const saved: Source = { ...source, hosts };
    recorder.put('source', {
      id: source.id,
      name: source.name,
      aliases: JSON.stringify(source.aliases),
      hosts: JSON.stringify(hosts),
      keys: JSON.stringify(keys),
    });
    return saved;
  }

  return {
    ...reader,
    save,
    remove: (id) => {
      const source = reader.get(id);
      if (source === undefined) return;
      const clips = clipsOf.get(id) ?? 0;
      if (clips > 0) {
        const message = `还有 ${clips} 条素材用着来源“${source.name}”，没有删除。可以把它并入另一个来源。`;
        throw new DeskError('conflict', message, { clips });
      }
      recorder.remove('source', id);
    },
    merge: (fromId, intoId) => {
      const from = found(reader.get(fromId), '来源', fromId);
      const into = found(reader.get(intoId), '来源', intoId);
      if (fromId === intoId) throw new DeskError('invalid_input', '来源不能并入它自己，没有改动。请另选一个来源。');
      for (const row of clipRows.all(fromId)) {
        recorder.put('clip', { ...row, source_id: intoId, updated_at: now(), revision: recorder.stepId() });
      }
      recorder.remove('source', fromId);
      const aliases = [...new Set([...into.aliases, from.name, ...from.aliases])];
      return save({ ...into, aliases, hosts: [...into.hosts, ...from.hosts] });
    },
  };
}

function taken(what: string, value: string, owner: Source): DeskError {
  const message = `${what}“${value}”已登记在来源“${owner.name}”名下，没有保存。请改用那个来源，或把两个来源合并。`;
  return new DeskError('exists', message, { sourceId: owner.id });
}

const toSource = (row: SourceRow): Source => ({
  id: row.id,
  name: row.name,
  aliases: JSON.parse(row.aliases) as string[],
  hosts: JSON.parse(row.hosts) as string[],
});
