import { DeskError } from '#shared/errors.ts';
import type { Entry, Issue, IssueSection } from '#shared/model/index.ts';
import { assertNumberFree } from '#shared/numbering/index.ts';
import type { Connection } from './connection.ts';
import { type EditionToFreeze, fromKept, type KeptEdition } from './editions.ts';
import { found, notFound } from './failures.ts';
import { createIssueReader, fromHeader, type IssueHeader, type IssueReader, toHeader } from './issues.ts';
import { type Placed, place, positionAt } from './positions.ts';
import type { Recorder, RowTables } from './recorder.ts';
import type { EntryRow, IssueRow, IssueSectionRow } from './tables.ts';

type SectionHead = Omit<IssueSection, 'entries'>;

/**
 * Each refuses a frozen issue (frozen) and what is not there (not_found). What is removed already may be removed
 * again, so that a call whose answer was lost can be repeated.
 */
export interface IssueWriter extends IssueReader {
  /** @throws DeskError total_number_used, exists (another issue has this id) */
  create(issue: Issue): void;
  /** {@link create} for an issue of another library, with its frozen editions and why its present one is made. */
  bring(issue: Issue, editionReason: string, editions: readonly KeptEdition[]): void;
  /** @throws DeskError total_number_used */
  saveHeader(header: Omit<IssueHeader, 'publicationId' | 'status' | 'edition'>): void;
  /** @throws DeskError frozen (also a draft of which an edition was frozen) */
  remove(issueId: string): void;
  /** Keeps the edition as it is and closes the issue to changes. */
  freeze(issueId: string, edition: EditionToFreeze): void;
  /** Opens a frozen issue as the draft of its next edition. @throws DeskError conflict (it is a draft) */
  correct(issueId: string, reason: string): void;
  /** Counts places of an issue that were corrected in its check. */
  countFixed(issueId: string, places: number): void;
  addSection(issueId: string, section: SectionHead, index?: number): void;
  changeSection(issueId: string, section: SectionHead): void;
  moveSection(issueId: string, sectionId: string, index: number): void;
  removeSection(issueId: string, sectionId: string): void;
  /** Places a clip, or moves the entry of that id; at the end when there is no index. */
  placeEntry(issueId: string, sectionId: string, entry: Entry, index?: number): void;
  moveEntry(issueId: string, entryId: string, sectionId: string, index: number): void;
  /** Several, one after the other, from `index` on, which is counted without them. */
  moveEntries(issueId: string, entryIds: readonly string[], sectionId: string, index: number): void;
  /** Null takes the limit away. */
  limitPictures(issueId: string, entryId: string, lines: number | null): void;
  removeEntry(issueId: string, entryId: string): void;
}

const last = Number.MAX_SAFE_INTEGER;

export function createIssueWriter(db: Connection, recorder: Recorder, tables: RowTables): IssueWriter {
  const reader = createIssueReader(db);
  const hasClip = db.prepare<[string], number>('SELECT 1 FROM clip WHERE id = ? AND trashed_at IS NULL').pluck();
  const hasAsset = db.prepare<[string], number>('SELECT 1 FROM asset WHERE id = ?').pluck();
  const sectionsOf = db.prepare<[string, string], Placed>(
    'SELECT id, position FROM issue_section WHERE issue_id = ? AND id <> ? ORDER BY position, id',
  );
  const entriesOf = db.prepare<[string, string], Placed>(
    'SELECT id, position FROM entry WHERE section_id = ? AND id <> ? ORDER BY position, id',
  );

  function draft(issueId: string): IssueRow {
    const row = found(tables.issue.find(issueId), '期', issueId);
    if (row.status !== 'frozen') return row;
    throw new DeskError('frozen', `${row.label} 已经冻结，不能再改，也没有改动。需要更正时请出更正版。`, { issueId });
  }

  function sectionOf(issueId: string, sectionId: string): IssueSectionRow {
    const row = found(tables.issue_section.find(sectionId), '栏目', sectionId);
    if (row.issue_id !== issueId) throw notFound('栏目', sectionId);
    return row;
  }

  function entryOf(issueId: string, entryId: string): EntryRow {
    const row = found(tables.entry.find(entryId), '条目', entryId);
    sectionOf(issueId, row.section_id);
    return row;
  }

  function requireParents({ publicationId, coverAssetId, number, id }: IssueHeader): void {
    found(tables.publication.find(publicationId), '刊物', publicationId);
    if (coverAssetId !== null && hasAsset.get(coverAssetId) === undefined) throw notFound('图片', coverAssetId);
    assertNumberFree(number, reader.numbers(publicationId, id));
  }

  function putEntry(row: Omit<EntryRow, 'position'>, index: number): void {
    const before = tables.entry.find(row.id);
    const current = before?.section_id === row.section_id ? before.position : undefined;
    const { position, moved } = place(entriesOf.all(row.section_id, row.id), index, current);
    for (const other of moved) {
      recorder.put('entry', { ...found(tables.entry.find(other.id), '条目', other.id), position: other.position });
    }
    recorder.put('entry', { ...row, position });
  }

  function putSection(row: Omit<IssueSectionRow, 'position'>, index: number): void {
    const current = tables.issue_section.find(row.id)?.position;
    const { position, moved } = place(sectionsOf.all(row.issue_id, row.id), index, current);
    for (const { id, position: to } of moved) {
      recorder.put('issue_section', { ...found(tables.issue_section.find(id), '栏目', id), position: to });
    }
    recorder.put('issue_section', { ...row, position });
  }

  function removeEntries(sectionId: string): void {
    for (const { id } of entriesOf.all(sectionId, '')) recorder.remove('entry', id);
  }

  function requireClip(clipId: string): void {
    if (hasClip.get(clipId) === undefined) throw notFound('素材', clipId);
  }

  function create({ sections, ...header }: Issue, editionReason = ''): void {
    requireParents(header);
    refuseTaken(tables.issue.find(header.id) !== undefined, header.id);
    recorder.put('issue', fromHeader(header, editionReason));
    sections.forEach((section, index) => {
      refuseTaken(tables.issue_section.find(section.id) !== undefined, section.id);
      recorder.put('issue_section', fromSection(section, header.id, positionAt(index)));
      section.entries.forEach((entry, place) => {
        refuseTaken(tables.entry.find(entry.id) !== undefined, entry.id);
        requireClip(entry.clipId);
        recorder.put('entry', { ...fromEntry(entry, section.id), position: positionAt(place) });
      });
    });
  }

  return {
    ...reader,
    create: (issue) => create(issue),
    bring: (issue, editionReason, editions) => {
      create(issue, editionReason);
      for (const edition of editions) recorder.put('frozen_edition', fromKept(issue.id, edition));
    },
    saveHeader: (header) => {
      const before = draft(header.id);
      const { publicationId, status, edition } = toHeader(before);
      const whole: IssueHeader = { ...header, publicationId, status, edition };
      requireParents(whole);
      recorder.put('issue', fromHeader(whole, before.edition_reason, before.fixed));
    },
    countFixed: (issueId, places) => {
      const row = draft(issueId);
      if (places > 0) recorder.put('issue', { ...row, fixed: (row.fixed ?? 0) + places });
    },
    remove: (issueId) => {
      if (tables.issue.find(issueId) === undefined) return;
      const { label, edition } = draft(issueId);
      if (edition > 1) {
        const message = `${label} 已有冻结的版本，不能删除，也没有改动。冻结的版本随时可以再次输出。`;
        throw new DeskError('frozen', message, { issueId });
      }
      for (const { id } of sectionsOf.all(issueId, '')) {
        removeEntries(id);
        recorder.remove('issue_section', id);
      }
      recorder.remove('issue', issueId);
    },
    addSection: (issueId, section, index = last) => {
      draft(issueId);
      const known = tables.issue_section.find(section.id);
      refuseTaken(known !== undefined && known.issue_id !== issueId, section.id);
      putSection(fromSection(section, issueId, 0), index);
    },
    changeSection: (issueId, section) => {
      draft(issueId);
      const { position } = sectionOf(issueId, section.id);
      recorder.put('issue_section', fromSection(section, issueId, position));
    },
    moveSection: (issueId, sectionId, index) => {
      draft(issueId);
      putSection(sectionOf(issueId, sectionId), index);
    },
    removeSection: (issueId, sectionId) => {
      draft(issueId);
      if (tables.issue_section.find(sectionId) === undefined) return;
      sectionOf(issueId, sectionId);
      removeEntries(sectionId);
      recorder.remove('issue_section', sectionId);
    },
    placeEntry: (issueId, sectionId, entry, index = last) => {
      draft(issueId);
      sectionOf(issueId, sectionId);
      if (tables.entry.find(entry.id) !== undefined) entryOf(issueId, entry.id);
      requireClip(entry.clipId);
      putEntry(fromEntry(entry, sectionId), index);
    },
    moveEntries: (issueId, entryIds, sectionId, index) => {
      draft(issueId);
      sectionOf(issueId, sectionId);
      const moving = new Set(entryIds);
      const rest = entriesOf.all(sectionId, '').filter(({ id }) => !moving.has(id));
      let before = index === 0 ? undefined : (rest[index - 1] ?? rest.at(-1))?.id;
      for (const id of moving) {
        const others = entriesOf.all(sectionId, id);
        const at = others.findIndex((other) => other.id === before) + 1;
        putEntry({ ...entryOf(issueId, id), section_id: sectionId }, at);
        before = id;
      }
    },
    limitPictures: (issueId, entryId, lines) => {
      draft(issueId);
      recorder.put('entry', { ...entryOf(issueId, entryId), picture_lines: lines });
    },
    freeze: (issueId, edition) => {
      const row = draft(issueId);
      const kept = { ...edition, edition: row.edition, reason: row.edition_reason };
      recorder.put('frozen_edition', fromKept(issueId, kept));
      recorder.put('issue', { ...row, status: 'frozen' });
    },
    correct: (issueId, reason) => {
      const row = found(tables.issue.find(issueId), '期', issueId);
      if (row.status !== 'frozen') {
        const message = `${row.label} 还没有冻结，可以直接修改，不需要更正版。没有改动任何内容。`;
        throw new DeskError('conflict', message, { issueId });
      }
      recorder.put('issue', { ...row, status: 'draft', edition: row.edition + 1, edition_reason: reason, fixed: null });
    },
    moveEntry: (issueId, entryId, sectionId, index) => {
      draft(issueId);
      sectionOf(issueId, sectionId);
      putEntry({ ...entryOf(issueId, entryId), section_id: sectionId }, index);
    },
    removeEntry: (issueId, entryId) => {
      draft(issueId);
      if (tables.entry.find(entryId) === undefined) return;
      entryOf(issueId, entryId);
      recorder.remove('entry', entryId);
    },
  };
}

function refuseTaken(taken: boolean, id: string): void {
  if (taken) throw new DeskError('exists', '这个编号已经用过，没有保存。请重新操作一次。', { id });
}

const fromEntry = (entry: Entry, sectionId: string): Omit<EntryRow, 'position'> => ({
  id: entry.id,
  section_id: sectionId,
  clip_id: entry.clipId,
  picture_lines: entry.pictureLines ?? null,
});

const fromSection = (section: SectionHead, issueId: string, position: number): IssueSectionRow => ({
  id: section.id,
  issue_id: issueId,
  position,
  name: section.name,
  format: section.format,
  items_per_page: section.itemsPerPage,
});
