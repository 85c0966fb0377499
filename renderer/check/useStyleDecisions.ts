import { useMemo } from 'react';
import { type CheckFinding, ignoreMark } from '#shared/check/index.ts';
import type { StyleSettings } from '#shared/style/settings.ts';
import { useChange } from '../app/changes.ts';
import { useDesk } from '../app/desk.ts';
import { reportProblem } from '../app/problems.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { useUndoToast } from '../library/actions/useUndoToast.ts';
import { askReason } from './askReason.ts';
import { ruleText } from './ruleText.ts';
import { checkWords } from './words.ts';

/** What an editor decides about the house style of a publication. Each is one step of undo. */
export interface StyleDecisions {
  /** @param text the field's plain text; null where the finding is about no text */
  ignoreHere(finding: CheckFinding, text: string | null, reason?: string): Promise<void>;
  /** Asks why, and ignores it with what is answered. */
  ignoreWithReason(finding: CheckFinding, text: string | null): void;
  ignoreWord(finding: CheckFinding): Promise<void>;
  turnOff(finding: CheckFinding): Promise<void>;
}

export function useStyleDecisions(publicationId: string): StyleDecisions {
  const t = useWords(checkWords);
  const language = useLanguage();
  const { client } = useDesk();
  const change = useChange();
  const say = useUndoToast();
  return useMemo(() => {
    async function save(edit: (settings: StyleSettings) => StyleSettings, message: string): Promise<void> {
      const read = await client.call('style.get', { publicationId });
      if (!read.ok) return reportProblem(read.error);
      const result = await change('style.save', { publicationId, settings: edit(read.value) });
      if (result.ok) await say(message);
    }
    const ignoreHere = (finding: CheckFinding, text: string | null, reason?: string) =>
      save(
        (settings) => ({ ...settings, ignored: [...settings.ignored, ignoreMark(finding, text, reason)] }),
        t('ignoredOne'),
      );
    return {
      ignoreHere,
      ignoreWithReason: (finding, text) => askReason(finding, (reason) => void ignoreHere(finding, text, reason)),
      ignoreWord: ({ text }) =>
        save(
          (settings) => ({ ...settings, words: [...new Set([...settings.words, text])] }),
          t('ignoredWord', { word: text }),
        ),
      turnOff: ({ code }) =>
        save(
          (settings) => ({ ...settings, levels: { ...settings.levels, [code]: 'off' } }),
          t('turnedOffOne', { rule: ruleText(code, language)?.name ?? code }),
        ),
    };
  }, [client, change, say, t, language, publicationId]);
}
