import type { Unsure } from '#shared/contract/index.ts';
import { useLanguage, useWords } from '../../app/words.ts';
import { Hint } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';

interface NotSureProps {
  readonly field: Unsure['field'];
  readonly unsure: readonly Unsure[];
  /** Whether nothing stands in the field. */
  readonly isEmpty: boolean;
}

/** Why a field should be looked at; nothing where the reader was sure of it. */
export function NotSure({ field, unsure, isEmpty }: NotSureProps) {
  const t = useWords(captureWords);
  const language = useLanguage();
  return unsure
    .filter((each) => each.field === field)
    .map(({ why }) => (
      <Hint key={why} tone="warn">
        {language === 'zh' ? why : t(isEmpty ? `notFound.${field}` : `unsure.${field}`)}
      </Hint>
    ));
}
