import type { ClipVersion } from '#shared/contract/index.ts';
import { stepKey, stepWords } from '../../app/stepWords.ts';
import { useWords } from '../../app/words.ts';
import { changedFields } from './changedFields.ts';
import { historyWords } from './historyWords.ts';

/** Says what a version of a clip changed. @returns words of `versions[index]`; versions are newest first */
export function useVersionWords(versions: readonly ClipVersion[]): (index: number) => string {
  const t = useWords(historyWords);
  const say = useWords(stepWords);
  return (index) => {
    const version = versions[index];
    if (!version) return '';
    const before = versions[index + 1];
    if (!before && !version.action.startsWith('import.')) return t('made');
    if (!before || (version.action !== 'clip.save' && version.action !== 'clip.change')) {
      return say(stepKey(version.action));
    }
    const fields = changedFields(before.clip, version.clip);
    return fields.length === 0
      ? say(stepKey(version.action))
      : t('edited', { fields: fields.map((field) => t(field)).join(t('joined')) });
  };
}
