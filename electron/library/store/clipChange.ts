import type { ClipChange } from '#shared/contract/index.ts';
import type { ClipRow } from './tables.ts';

/** A clip bears so many tags. */
export const mostTags = 200;

/** A clip's row with a bulk change made to it; what does not change is not even read. */
export function changedRow(row: ClipRow, change: ClipChange): ClipRow {
  const { status, sectionId, sourceId } = change;
  return {
    ...row,
    status: status ?? row.status,
    section_id: sectionId === undefined ? row.section_id : sectionId,
    source_id: sourceId === undefined ? row.source_id : sourceId,
    tags: changedTags(row.tags, change),
  };
}

function changedTags(tags: string, { addTags = [], removeTags = [] }: ClipChange): string {
  if (addTags.length === 0 && removeTags.length === 0) return tags;
  const kept = (JSON.parse(tags) as string[]).filter((tag) => !removeTags.includes(tag));
  return JSON.stringify([...new Set([...kept, ...addTags])].slice(0, mostTags));
}
