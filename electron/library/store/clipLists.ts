import type {
  ClipCounts,
  ClipDay,
  ClipFilter,
  ClipOrder,
  ClipPage,
  ClipSummary,
  ClipUse,
  RegionSummary,
} from '#shared/contract/index.ts';
import { plainText } from '#shared/model/index.ts';
import { excerptOf } from '#shared/search/index.ts';
import { clipCondition } from './clipFilter.ts';
import { picturesOf, toClip } from './clipRows.ts';
import type { Connection } from './connection.ts';
import type { ClipRow, SqlValue } from './tables.ts';

export interface ClipQuery {
  readonly filter: ClipFilter;
  readonly order: ClipOrder;
  readonly offset: number;
  readonly limit: number;
}

export interface ClipLists {
  /** A page of the clips that match a filter, and how many there are in all. */
  list(query: ClipQuery): ClipPage;
  /** The ids of all clips that match a filter. */
  ids(filter: ClipFilter, order: ClipOrder): readonly string[];
  count(filter: ClipFilter): number;
  days(filter: ClipFilter, order: 'newest' | 'oldest'): readonly ClipDay[];
  counts(): ClipCounts;
  /** By name. */
  regions(): readonly RegionSummary[];
  /**
   * The clips of these numbers, in their order; a number that no clip has is left out.
   * @param words what was searched for: excerpts begin a little before the first of them
   */
  summaries(numbers: readonly number[], words?: readonly string[]): readonly ClipSummary[];
  idsOf(numbers: readonly number[]): readonly string[];
}

interface Order {
  readonly forth: string;
  readonly back: string;
}

const byDate: Order = { forth: 'published_on DESC, number DESC', back: 'published_on, number' };

const orders: Readonly<Record<ClipOrder, Order>> = {
  newest: byDate,
  oldest: { forth: byDate.back, back: byDate.forth },
  updated: { forth: 'updated_at DESC, number DESC', back: 'updated_at, number' },
  added: { forth: 'number DESC', back: 'number' },
};

export function createClipLists(
  db: Connection,
  now: () => number,
  state: () => number,
  usesOf: (clipIds: readonly string[]) => ReadonlyMap<string, readonly ClipUse[]>,
): ClipLists {
  const byNumber = db.prepare<[number], ClipRow>('SELECT * FROM clip WHERE number = ?');
  const idOf = db.prepare<[number], string>('SELECT id FROM clip WHERE number = ?').pluck();
  const regions = db.prepare<[], RegionSummary>(
    `SELECT province, city, count(*) AS clips FROM clip WHERE trashed_at IS NULL AND province IS NOT NULL
     GROUP BY province, city ORDER BY province, city`,
  );

  function summarise(rows: readonly ClipRow[], words: readonly string[]): ClipSummary[] {
    const uses = usesOf(rows.map((row) => row.id));
    return rows.map((row) => summary(row, uses.get(row.id) ?? [], words));
  }

  const summaries = (numbers: readonly number[], words: readonly string[] = []) =>
    summarise(
      numbers.flatMap((number) => byNumber.get(number) ?? []),
      words,
    );

  const counts = createClipCounter(db, state);

  function count(filter: ClipFilter): number {
    // Counted for every screen anyway; SQLite would look through the table instead of an index.
    if (keepsAll(filter)) return filter.trashed ? counts().trashed : counts().all;
    const { where, values } = clipCondition(filter, now);
    const total = db.prepare<SqlValue[], number>(`SELECT count(*) FROM clip WHERE ${where}`).pluck();
    return total.get(...values) ?? 0;
  }

  /** The numbers of a page: found in an index alone, from whichever end is nearer. */
  function numbersOn({ filter, order, offset, limit }: ClipQuery, total: number): readonly number[] {
    const size = Math.min(limit, total - offset);
    if (size <= 0) return [];
    const { where, values } = clipCondition(filter, now);
    const isBack = offset > total / 2;
    const by = isBack ? orders[order].back : orders[order].forth;
    const numbers = db
      .prepare<SqlValue[], number>(`SELECT number FROM clip WHERE ${where} ORDER BY ${by} LIMIT ? OFFSET ?`)
      .pluck()
      .all(...values, size, isBack ? total - offset - size : offset);
    return isBack ? numbers.reverse() : numbers;
  }

  return {
    list: (query) => {
      const total = count(query.filter);
      return { clips: summaries(numbersOn(query, total)), total };
    },
    ids: (filter, order) => {
      const { where, values } = clipCondition(filter, now);
      return db
        .prepare<SqlValue[], string>(`SELECT id FROM clip WHERE ${where} ORDER BY ${orders[order].forth}`)
        .pluck()
        .all(...values);
    },
    count,
    days: (filter, order) => {
      const { where, values } = clipCondition(filter, now);
      const direction = order === 'newest' ? 'DESC' : 'ASC';
      return db
        .prepare<SqlValue[], ClipDay>(
          `SELECT published_on AS day, count(*) AS clips FROM clip WHERE ${where}
           GROUP BY published_on ORDER BY published_on ${direction}`,
        )
        .all(...values);
    },
    counts,
    regions: () => regions.all(),
    summaries,
    idsOf: (numbers) => numbers.flatMap((number) => idOf.get(number) ?? []),
  };
}

/** Whether a filter asks for nothing but clips in the trash, or outside of it. */
const keepsAll = (filter: ClipFilter): boolean =>
  Object.entries(filter).every(([name, value]) => name === 'trashed' || value === undefined);

/**
 * Counts of the whole library, from indexes alone, and once for each state of it: every screen shows them.
 * @param state another number after each change
 */
function createClipCounter(db: Connection, state: () => number): () => ClipCounts {
  const byStatus = db.prepare<[], { status: string; clips: number }>(
    'SELECT status, count(*) AS clips FROM clip WHERE trashed_at IS NULL GROUP BY status',
  );
  const printed = db.prepare<[], { status: string; clips: number }>(
    // CROSS JOIN keeps the order: the printed ones are few.
    `SELECT status, count(*) AS clips FROM (SELECT DISTINCT clip_id FROM frozen_clip)
     CROSS JOIN clip ON clip.id = clip_id WHERE trashed_at IS NULL GROUP BY status`,
  );
  const bySection = db.prepare<[], { section: string; clips: number }>(
    `SELECT section_id AS section, count(*) AS clips FROM clip INDEXED BY clip_listed_by_section
     WHERE trashed_at IS NULL AND section_id IS NOT NULL GROUP BY section_id`,
  );
  const trashed = db.prepare<[], number>('SELECT count(*) FROM clip WHERE trashed_at IS NOT NULL').pluck();
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, clips) => total + clips, 0);
  function count(): ClipCounts {
    const all = new Map(byStatus.all().map(({ status, clips }) => [status, clips]));
    const gone = new Map(printed.all().map(({ status, clips }) => [status, clips]));
    const left = (status: string) => (all.get(status) ?? 0) - (gone.get(status) ?? 0);
    return {
      all: sum(all),
      inbox: left('inbox'),
      editing: left('editing'),
      ready: left('ready'),
      printed: sum(gone),
      trashed: trashed.get() ?? 0,
      sections: Object.fromEntries(bySection.all().map(({ section, clips }) => [section, clips])),
    };
  }
  let known: { readonly state: number; readonly counts: ClipCounts } | null = null;
  return () => {
    if (known?.state !== state()) known = { state: state(), counts: count() };
    return known.counts;
  };
}

function summary(row: ClipRow, usedIn: ClipSummary['usedIn'], words: readonly string[]): ClipSummary {
  const clip = toClip(row);
  const { id, headline, lead, detail, sourceId, sectionId, publishedOn, region, status, tags, pictures } = clip;
  return {
    id,
    headline,
    excerpt: excerptOf({ headline, lead, detail: () => plainText(detail) }, words),
    sourceId,
    sectionId,
    publishedOn,
    province: region?.province ?? '',
    city: region?.city ?? '',
    status,
    tags,
    pictures: pictures.length,
    thumbAssetId: picturesOf(clip)[0] ?? null,
    usedIn,
    updatedAt: clip.updatedAt,
    trashedAt: clip.trashedAt,
  };
}
