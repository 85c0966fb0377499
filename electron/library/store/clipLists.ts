import type { ClipFilter, ClipOrder, ClipPage, ClipSummary, ClipUse } from '#shared/contract/index.ts';
import { plainText } from '#shared/model/index.ts';
import { toClip } from './clipRows.ts';
import type { Connection } from './connection.ts';
import type { ClipRow, SqlValue } from './tables.ts';

export interface ClipQuery {
  readonly filter: ClipFilter;
  readonly order: ClipOrder;
  readonly offset: number;
  readonly limit: number;
}

const excerptLength = 120;

const orders: Readonly<Record<ClipOrder, string>> = {
  newest: 'published_on DESC, number DESC',
  oldest: 'published_on, number',
  updated: 'updated_at DESC, number DESC',
  added: 'number DESC',
};

const isUsed = 'EXISTS (SELECT 1 FROM entry WHERE entry.clip_id = clip.id)';

/** The conditions of a filter and the values of their marks. */
function conditions(filter: ClipFilter): readonly (readonly [string, ...SqlValue[]])[] {
  const { status, sectionId, sourceId, tag, province, publishedFrom, publishedTo, used, trashed } = filter;
  const all: (readonly [string, ...SqlValue[]])[] = [[`trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'}`]];
  if (status !== undefined) all.push(['status = ?', status]);
  if (sectionId !== undefined) all.push(['section_id = ?', sectionId]);
  if (sourceId !== undefined) all.push(['source_id = ?', sourceId]);
  if (tag !== undefined) all.push(['number IN (SELECT clip FROM clip_tag WHERE tag = ?)', tag]);
  if (province !== undefined) all.push(['province = ?', province]);
  if (publishedFrom !== undefined) all.push(['published_on >= ?', publishedFrom]);
  if (publishedTo !== undefined) all.push(['published_on <= ?', publishedTo]);
  if (used !== undefined) all.push([used ? isUsed : `NOT ${isUsed}`]);
  return all;
}

export interface ClipLists {
  /** A page of the clips that match a filter, and how many there are in all. */
  list(query: ClipQuery): ClipPage;
  /** The clips of these numbers, in their order; a number that no clip has is left out. */
  summaries(numbers: readonly number[]): readonly ClipSummary[];
}

export function createClipLists(
  db: Connection,
  usesOf: (clipIds: readonly string[]) => ReadonlyMap<string, readonly ClipUse[]>,
): ClipLists {
  const byNumber = db.prepare<[number], ClipRow>('SELECT * FROM clip WHERE number = ?');

  function summarise(rows: readonly ClipRow[]): ClipSummary[] {
    const uses = usesOf(rows.map((row) => row.id));
    return rows.map((row) => summary(row, uses.get(row.id) ?? []));
  }

  return {
    list: ({ filter, order, offset, limit }) => {
      const wanted = conditions(filter);
      const where = wanted.map(([condition]) => condition).join(' AND ');
      const values = wanted.flatMap(([, ...marks]) => marks);
      const total = db
        .prepare<SqlValue[], number>(`SELECT count(*) FROM clip WHERE ${where}`)
        .pluck()
        .get(...values);
      const rows = db
        .prepare<SqlValue[], ClipRow>(`SELECT * FROM clip WHERE ${where} ORDER BY ${orders[order]} LIMIT ? OFFSET ?`)
        .all(...values, limit, offset);
      return { clips: summarise(rows), total: total ?? 0 };
    },
    summaries: (numbers) => summarise(numbers.flatMap((number) => byNumber.get(number) ?? [])),
  };
}

function summary(row: ClipRow, usedIn: ClipSummary['usedIn']): ClipSummary {
  const clip = toClip(row);
  const { id, headline, lead, detail, sourceId, sectionId, publishedOn, region, status, tags, pictures } = clip;
  return {
    id,
    headline,
    excerpt: (lead || plainText(detail)).slice(0, excerptLength),
    sourceId,
    sectionId,
    publishedOn,
    province: region?.province ?? '',
    city: region?.city ?? '',
    status,
    tags,
    pictures: pictures.length,
    usedIn,
    updatedAt: clip.updatedAt,
    trashedAt: clip.trashedAt,
  };
}
