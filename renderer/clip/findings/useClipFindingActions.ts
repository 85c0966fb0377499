import { useMemo } from 'react';
import { applyFixes, type CheckFinding, fieldText, isTextField, withPartners } from '#shared/check/index.ts';
import { newId } from '#shared/model/index.ts';
import { useCurrent } from '../../app/current.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { useStyleDecisions } from '../../check/useStyleDecisions.ts';
import { announce } from '../../ui/index.ts';
import { useClipSaver } from '../saving/useClipSaver.ts';
import type { EditedClip } from '../useClip.ts';
import { findingWords } from './findingWords.ts';
import { useClipFindings } from './useClipFindings.ts';

/** The findings of a clip, and what can be done about them. Each is one step of undo. */
export interface ClipFindings {
  readonly findings: readonly CheckFinding[];
  /** The plain text of a finding's field; null where it is about no text. */
  textOf(finding: CheckFinding): string | null;
  fix(findings: readonly CheckFinding[]): Promise<void>;
  ignoreHere(finding: CheckFinding): Promise<void>;
  ignoreWithReason(finding: CheckFinding): void;
  ignoreWord(finding: CheckFinding): Promise<void>;
  turnOff(finding: CheckFinding): Promise<void>;
}

export function useClipFindingActions(clip: EditedClip): ClipFindings {
  const t = useWords(findingWords);
  const findings = useClipFindings(clip);
  const { publication } = useCurrent();
  const decisions = useStyleDecisions(publication?.id ?? '');
  const { save } = useClipSaver();
  return useMemo(() => {
    const textOf = ({ field }: CheckFinding) => (isTextField(field) ? fieldText(clip, field) : null);
    return {
      ...decisions,
      findings,
      textOf,
      fix: async (wanted) => {
        await flushAll();
        const { clip: after, done } = applyFixes(clip, withPartners(wanted, findings));
        if (done.length === 0) return announce(t('stale'));
        const { headline, lead, detail, pictures } = after;
        await save(clip.id, { headline, lead, detail, pictures }, newId(), done.length);
        announce(t('fixed', { count: done.length }));
      },
      ignoreHere: (finding) => decisions.ignoreHere(finding, textOf(finding)),
      ignoreWithReason: (finding) => decisions.ignoreWithReason(finding, textOf(finding)),
    };
  }, [clip, findings, decisions, save, t]);
}
