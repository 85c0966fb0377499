import { useCallback } from 'react';
import { useWords } from '../app/words.ts';
import { announce, toast } from '../ui/index.ts';
import { captureWords } from './captureWords.ts';

/** Says that what was copied has nothing to make a clip of. */
export function useNothingToClip(): () => void {
  const t = useWords(captureWords);
  return useCallback(() => {
    announce(t('nothingToClip'));
    toast(t('nothingToClip'));
  }, [t]);
}
