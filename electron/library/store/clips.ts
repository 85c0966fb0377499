import type { ClipUse } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Clip, StoredClip } from '#shared/model/index.ts';
import { type ClipLists, createClipLists } from './clipLists.ts';
import { type ClipState, fromClip, picturesOf, toClip } from './clipRows.ts';
import type { Connection } from './connection.ts';
import { found, notFound } from './failures.ts';
import type { Recorder } from './recorder.ts';
import { rowDifference } from './rowTable.ts';
import type { ClipRow } from './tables.ts';

export interface ClipReader extends ClipLists {
  get(id: string): StoredClip | undefined;
  /** Those of the ids that are there, in no order. */
  many(ids: readonly string[]): readonly StoredClip[];
  /** The issues each of the clips stands in, oldest first; a clip that stands in none is absent. */
  uses(ids: readonly string[]): ReadonlyMap<string, readonly ClipUse[]>;
}

export interface ClipWriter extends ClipReader {
  /**
   * Makes or replaces a clip; a clip that is so already stays untouched. Gives what it did.
   * @throws DeskError not_found (its source, section or a picture), conflict (changed since `expectedRevision`)
   */
  save(clip: Clip, expectedRevision?: number): 'added' | 'changed' | 'same';
  /** Each gives how many clips changed. @throws DeskError not_found */
  trash(ids: readonly string[]): number;
  restore(ids: readonly string[]): number;
  /** A clip that is gone already is passed over. @throws DeskError conflict (in an issue, or not in the trash) */
  purge(ids: readonly string[]): number;
}

export function createClipReader(db: Connection): ClipReader {
  const byId = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id = ?');
  const many = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id IN (SELECT value FROM json_each(?))');
  const uses = db.prepare<[string], ClipUse & { clipId: string }>(
    `SELECT DISTINCT entry.clip_id AS clipId, issue.id AS issueId, issue.label AS label, issue.total AS total
     FROM entry
     JOIN issue_section ON issue_section.id = entry.section_id
     JOIN issue ON issue.id = issue_section.issue_id
     WHERE entry.clip_id IN (SELECT value FROM json_each(?))
     ORDER BY issue.total`,
  );
  function usesOf(ids: readonly string[]): ReadonlyMap<string, readonly ClipUse[]> {
    const byClip = new Map<string, ClipUse[]>();
    for (const { clipId, ...use } of uses.all(JSON.stringify(ids))) {
      byClip.set(clipId, [...(byClip.get(clipId) ?? []), use]);
    }
    return byClip;
  }
  return {
    get: (id) => {
      const row = byId.get(id);
      return row && toClip(row);
    },
    many: (ids) => many.all(JSON.stringify(ids)).map(toClip),
    ...createClipLists(db, usesOf),
    uses: usesOf,
  };
}

export function createClipWriter(db: Connection, recorder: Recorder, now: () => number): ClipWriter {
  const reader = createClipReader(db);
  const byId = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id = ?');
  const nextNumber = db.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM clip').pluck();
  const hasSource = db.prepare<[string], number>('SELECT 1 FROM source WHERE id = ?').pluck();
  const hasSection = db.prepare<[string], number>('SELECT 1 FROM section WHERE id = ?').pluck();
  const hasAsset = db.prepare<[string], number>('SELECT 1 FROM asset WHERE id = ?').pluck();

  function requireParents(clip: Clip): void {
    if (clip.sourceId !== null && hasSource.get(clip.sourceId) === undefined) throw notFound('来源', clip.sourceId);
    if (clip.sectionId !== null && hasSection.get(clip.sectionId) === undefined) {
      throw notFound('栏目', clip.sectionId);
    }
    for (const id of picturesOf(clip)) if (hasAsset.get(id) === undefined) throw notFound('图片', id);
  }

  /** A new state of a clip: dated, and named by the step that makes it. */
  const changed = (row: ClipRow): ClipRow => ({ ...row, updated_at: now(), revision: recorder.stepId() });

  function newState(): ClipState {
    const at = now();
    return {
      number: nextNumber.get() ?? 1,
      added_at: at,
      updated_at: at,
      trashed_at: null,
      revision: recorder.stepId(),
    };
  }

  function setTrashed(ids: readonly string[], at: number | null): number {
    let count = 0;
    for (const id of new Set(ids)) {
      const row = found(byId.get(id), '素材', id);
      if ((row.trashed_at === null) === (at === null)) continue;
      recorder.put('clip', { ...row, trashed_at: at, revision: recorder.stepId() });
      count += 1;
    }
    return count;
  }

  return {
    ...reader,
    save: (clip, expectedRevision) => {
      requireParents(clip);
      const before = byId.get(clip.id);
      if (before === undefined) {
        if (expectedRevision !== undefined) throw notFound('素材', clip.id);
        recorder.put('clip', fromClip(clip, newState()));
        return 'added';
      }
      const after = fromClip(clip, before);
      if (rowDifference(before, after) === null) return 'same';
      if (expectedRevision !== undefined && expectedRevision !== before.revision) {
        const message = `素材“${before.headline}”刚在别处改过，这次没有保存。请先看看新的内容，再把改动合进去。`;
        throw new DeskError('conflict', message, { id: clip.id, revision: before.revision });
      }
      recorder.put('clip', changed(after));
      return 'changed';
    },
    trash: (ids) => setTrashed(ids, now()),
    restore: (ids) => setTrashed(ids, null),
    purge: (ids) => {
      const uses = reader.uses(ids);
      const wanted = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
      for (const { id, headline, trashed_at: trashed } of wanted) {
        const use = uses.get(id)?.at(0);
        if (use) {
          const message = `素材“${headline}”用在 ${use.label}，不能永久删除。没有删除任何素材。`;
          throw new DeskError('conflict', message, { id, issueId: use.issueId });
        }
        if (trashed === null) {
          const message = `素材“${headline}”不在回收站里，没有删除任何素材。请先移到回收站。`;
          throw new DeskError('conflict', message, { id });
        }
      }
      for (const { id } of wanted) recorder.remove('clip', id);
      return wanted.length;
    },
  };
}
