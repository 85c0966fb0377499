import { useMemo } from 'react';
import { type CheckFinding, withPartners } from '#shared/check/index.ts';
import type { IssueSummary } from '#shared/contract/index.ts';
import type { Publication } from '#shared/model/index.ts';
import { useChange } from '../app/changes.ts';
import { flushAll } from '../app/pending.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { filePath } from '../export/paths.ts';
import { useUndoToast } from '../library/actions/useUndoToast.ts';
import { announce } from '../ui/index.ts';
import { type StyleDecisions, useStyleDecisions } from './useStyleDecisions.ts';
import { checkWords } from './words.ts';

/** What can be done about findings. Each is one step of undo. */
export interface FindingActions extends StyleDecisions {
  readonly publicationId: string;
  fix(findings: readonly CheckFinding[]): Promise<void>;
  /** Writes the sheet for the person who signs off, where the exports go, and gives its path; null where that failed. */
  exportSheet(): Promise<string | null>;
}

export function useFindingActions(
  issue: IssueSummary,
  publication: Publication,
  all: readonly CheckFinding[],
): FindingActions {
  const t = useWords(checkWords);
  const change = useChange();
  const say = useUndoToast();
  const decisions = useStyleDecisions(publication.id);
  const { settings, folders, platform } = useShell();
  const { id: issueId, label } = issue;
  const publicationId = publication.id;
  const folder = settings.exportFolder === '' ? folders.exports : settings.exportFolder;
  return useMemo(
    () => ({
      ...decisions,
      publicationId,
      fix: async (findings) => {
        await flushAll();
        const result = await change('check.fix', { issueId, findings: [...withPartners(findings, all)] });
        if (!result.ok) return;
        const { fixed: count, stale } = result.value;
        if (count === 0) announce(t('nothingFixed'));
        else await say(stale === 0 ? t('fixedCount', { count }) : t('fixedStale', { count, stale }));
      },
      exportSheet: async () => {
        const path = filePath(folder, t('sheetName', { label }), 'docx', platform);
        const result = await change('check.sheet', { issueId, path });
        return result.ok ? result.value.path : null;
      },
    }),
    [decisions, change, say, t, issueId, label, publicationId, folder, platform, all],
  );
}
