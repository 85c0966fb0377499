import type { ClipVersion } from '#shared/contract/index.ts';
import { toContent } from './clipRows.ts';
import type { Connection } from './connection.ts';
import type { ClipRow } from './tables.ts';

interface ChangeRow {
  readonly step_id: number;
  readonly action: string;
  readonly made_at: number;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly before: string | null;
}

/**
 * Reads the states of a clip out of the record of changes, by taking them back one by one from its present row. A step
 * that left the content as it was (into the trash and out of it) is no version.
 */
export function createVersionReader(db: Connection): (id: string, limit: number) => readonly ClipVersion[] {
  const present = db.prepare<[string], ClipRow>('SELECT * FROM clip WHERE id = ?');
  const changes = db.prepare<[string], ChangeRow>(
    `SELECT step_id, action, made_at, kind, before FROM change JOIN step ON step.id = step_id
     WHERE entity_id = ? AND entity = 'clip' AND undone = 0 ORDER BY change.id DESC`,
  );

  return (id, limit) => {
    const versions: ClipVersion[] = [];
    let state = present.get(id);
    for (const step of stepsOf(changes.all(id))) {
      const after = state;
      for (const change of step) state = takenBack(state, change);
      const [first] = step;
      if (after === undefined || first === undefined || isSameContent(after, state)) continue;
      versions.push({ stepId: first.step_id, action: first.action, madeAt: first.made_at, clip: toContent(after) });
      if (versions.length >= limit) break;
    }
    return versions;
  };
}

/** Changes in a row of the same step. */
function stepsOf(changes: readonly ChangeRow[]): readonly (readonly ChangeRow[])[] {
  const steps: ChangeRow[][] = [];
  for (const change of changes) {
    const step = steps.at(-1);
    if (step?.[0]?.step_id === change.step_id) step.push(change);
    else steps.push([change]);
  }
  return steps;
}

function takenBack(state: ClipRow | undefined, { kind, before }: ChangeRow): ClipRow | undefined {
  if (kind === 'insert') return undefined;
  return { ...state, ...(JSON.parse(before ?? '{}') as ClipRow) };
}

const isSameContent = (one: ClipRow, other: ClipRow | undefined): boolean =>
  other !== undefined && JSON.stringify(toContent(one)) === JSON.stringify(toContent(other));
