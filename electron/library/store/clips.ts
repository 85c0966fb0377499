import type { ClipChange, ClipUse, ClipVersion } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Clip, StoredClip } from '#shared/model/index.ts';
import { changedRow } from './clipChange.ts';
import { type ClipLists, createClipLists } from './clipLists.ts';
import { mergedClip } from './clipMerging.ts';
import { type ClipState, fromClip, picturesOf, toClip, toContent } from './clipRows.ts';
import { createVersionReader } from './clipVersions.ts';
import type { Connection } from './connection.ts';
import { found, notFound } from './failures.ts';
import type { Recorder } from './recorder.ts';
import { rowDifference } from './rowTable.ts';
import type { ClipRow, EntryRow } from './tables.ts';

export interface ClipReader extends ClipLists {
  get(id: string): StoredClip | undefined;
  /** Those of the ids that are there, in no order. */
  many(ids: readonly string[]): readonly StoredClip[];
  /** The issues each of the clips stands in or was printed with, oldest first; a clip without one is absent. */
  uses(ids: readonly string[]): ReadonlyMap<string, readonly ClipUse[]>;
  /** States of the clip after the steps that changed it, newest first. */
  versions(id: string, limit: number): readonly ClipVersion[];
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
  /** The same change to each; gives how many there are. @throws DeskError not_found (a clip, source or section) */
  change(ids: readonly string[], change: ClipChange): number;
  /** See clip.merge. @throws DeskError not_found, invalid_input (a clip into itself), conflict (it is in the trash) */
  merge(intoId: string, fromIds: readonly string[]): void;
}

type UseRow = Omit<ClipUse, 'frozen'> & { readonly clipId: string; readonly frozen: number };

/** @param state another number after each change of the library */
export function createClipReader(db: Connection, now: () => number, state: () => number): ClipReader {
  const byId = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id = ?');
  const many = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id IN (SELECT value FROM json_each(?))');
  const uses = db.prepare<{ ids: string }, UseRow>(
    `SELECT clip_id AS clipId, issue.id AS issueId, issue.label AS label, issue.total AS total, max(is_frozen) AS frozen
     FROM (
       SELECT entry.clip_id, issue_section.issue_id, 0 AS is_frozen
       FROM entry JOIN issue_section ON issue_section.id = entry.section_id
       WHERE entry.clip_id IN (SELECT value FROM json_each(:ids))
       UNION ALL
       SELECT frozen_clip.clip_id, frozen_edition.issue_id, 1
       FROM frozen_clip JOIN frozen_edition ON frozen_edition.id = frozen_clip.frozen_id
       WHERE frozen_clip.clip_id IN (SELECT value FROM json_each(:ids))
     ) JOIN issue ON issue.id = issue_id
     GROUP BY clip_id, issue.id
     ORDER BY issue.total`,
  );
  function usesOf(ids: readonly string[]): ReadonlyMap<string, readonly ClipUse[]> {
    const byClip = new Map<string, ClipUse[]>();
    for (const { clipId, frozen, ...use } of uses.all({ ids: JSON.stringify(ids) })) {
      byClip.set(clipId, [...(byClip.get(clipId) ?? []), { ...use, frozen: frozen === 1 }]);
    }
    return byClip;
  }
  return {
    get: (id) => {
      const row = byId.get(id);
      return row && toClip(row);
    },
    many: (ids) => many.all(JSON.stringify(ids)).map(toClip),
    ...createClipLists(db, now, state, usesOf),
    versions: createVersionReader(db),
    uses: usesOf,
  };
}

export function createClipWriter(
  db: Connection,
  recorder: Recorder,
  now: () => number,
  reader: ClipReader,
): ClipWriter {
  const byId = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id = ?');
  const nextNumber = db.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM clip').pluck();
  const hasSource = db.prepare<[string], number>('SELECT 1 FROM source WHERE id = ?').pluck();
  const hasSection = db.prepare<[string], number>('SELECT 1 FROM section WHERE id = ?').pluck();
  const hasAsset = db.prepare<[string], number>('SELECT 1 FROM asset WHERE id = ?').pluck();

  const pairsOf = db.prepare<{ id: string }, string>('SELECT id FROM distinct_pair WHERE a = :id OR b = :id').pluck();

  const draftEntries = db.prepare<[string], EntryRow>(
    `SELECT entry.* FROM entry JOIN issue_section ON issue_section.id = entry.section_id
     JOIN issue ON issue.id = issue_section.issue_id
     WHERE entry.clip_id = ? AND issue.status = 'draft'`,
  );
  /** Whether a clip stands in the issue of a section. */
  const standsIn = db
    .prepare<[string, string], number>(
      `SELECT 1 FROM entry JOIN issue_section ON issue_section.id = entry.section_id
       WHERE entry.clip_id = ? AND issue_section.issue_id = (SELECT issue_id FROM issue_section WHERE id = ?)`,
    )
    .pluck();

  function requireSource(id: string | null): void {
    if (id !== null && hasSource.get(id) === undefined) throw notFound('来源', id);
  }

  function requireSection(id: string | null): void {
    if (id !== null && hasSection.get(id) === undefined) throw notFound('栏目', id);
  }

  function requireParents(clip: Clip): void {
    requireSource(clip.sourceId);
    requireSection(clip.sectionId);
    for (const id of picturesOf(clip)) if (hasAsset.get(id) === undefined) throw notFound('图片', id);
  }

  const get = (id: string): ClipRow => found(byId.get(id), '素材', id);

  /** Puts a clip's new content; nothing where it says the same. */
  function putContent(before: ClipRow, after: ClipRow): boolean {
    return rowDifference(before, after) !== null && recorder.put('clip', changed(after));
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
      const row = get(id);
      if ((row.trashed_at === null) === (at === null)) continue;
      recorder.put('clip', { ...row, trashed_at: at, revision: recorder.stepId() });
      count += 1;
    }
    return count;
  }

  /** An issue that has both keeps the entry it has of the other. */
  function giveEntries(fromId: string, toId: string): void {
    for (const entry of draftEntries.all(fromId)) {
      if (standsIn.get(toId, entry.section_id) === undefined) recorder.put('entry', { ...entry, clip_id: toId });
      else recorder.remove('entry', entry.id);
    }
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
      for (const { id } of wanted) {
        recorder.remove('clip_original', id);
        for (const pair of pairsOf.all({ id })) recorder.remove('distinct_pair', pair);
        recorder.remove('clip', id);
      }
      return wanted.length;
    },
    change: (ids, change) => {
      requireSource(change.sourceId ?? null);
      requireSection(change.sectionId ?? null);
      const wanted = [...new Set(ids)];
      for (const id of wanted) {
        const before = get(id);
        putContent(before, changedRow(before, change));
      }
      return wanted.length;
    },
    merge: (intoId, fromIds) => {
      const others = [...new Set(fromIds)];
      if (others.includes(intoId)) {
        throw new DeskError('invalid_input', '素材不能并入它自己，没有改动。请另选一条素材。', { id: intoId });
      }
      const before = get(intoId);
      if (before.trashed_at !== null) {
        const message = `素材“${before.headline}”在回收站里，没有合并。请先恢复它。`;
        throw new DeskError('conflict', message, { id: intoId });
      }
      putContent(before, fromClip(mergedClip(toContent(before), others.map(get).map(toContent)), before));
      for (const id of others) giveEntries(id, intoId);
      setTrashed(others, now());
    },
  };
}
