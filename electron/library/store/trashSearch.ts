import { plainText, type RichText } from '#shared/model/index.ts';
import { queryWords, stretches } from '#shared/search/index.ts';
import type { ClipCondition } from './clipFilter.ts';
import type { Connection } from './connection.ts';
import type { Page } from './search/finder.ts';
import type { SearchHits } from './search/searchIndex.ts';
import type { ClipRow, SqlValue } from './tables.ts';

type TrashRow = ClipRow & { readonly source: string | null };

/** Searches clips in the trash as the index searches the others; they are few, so each of their texts is read. */
export function createTrashSearch(db: Connection): (query: string, condition: ClipCondition, page: Page) => SearchHits {
  return (query, { where, values }, { offset, limit }) => {
    const words = queryWords(query);
    if (words.length === 0) return { total: 0, clips: [] };
    const rows = db
      .prepare<SqlValue[], TrashRow>(
        `SELECT clip.*, (SELECT name FROM source WHERE id = source_id) AS source FROM clip
         WHERE ${where} ORDER BY published_on DESC, number DESC`,
      )
      .iterate(...values);
    const inHeadline: number[] = [];
    const elsewhere: number[] = [];
    for (const row of rows) {
      if (hasAll(words, [row.headline])) inHeadline.push(row.number);
      else if (hasAll(words, textsOf(row))) elsewhere.push(row.number);
    }
    const all = [...inHeadline, ...elsewhere];
    return { total: all.length, clips: all.slice(offset, offset + limit) };
  };
}

const textsOf = (row: TrashRow): string[] => [
  row.headline,
  row.lead,
  plainText(JSON.parse(row.detail) as RichText),
  row.source ?? '',
  ...(JSON.parse(row.tags) as string[]),
];

function hasAll(words: readonly string[], texts: readonly string[]): boolean {
  const parts = texts.flatMap(stretches);
  return words.every((word) => parts.some((part) => part.includes(word)));
}
