import type { Failure } from '#shared/errors.ts';
import { failureWords } from './failureWords.ts';
import { useLanguage, useWords } from './words.ts';

/** Says a failure in the language of the desk: the library's own sentence in Chinese, the code's in English. */
export function useExplain(): (failure: Failure) => string {
  const language = useLanguage();
  const t = useWords(failureWords);
  return (failure) => {
    if (language === 'zh') return failure.message;
    const detail = Object.values(failure.detail ?? {}).join(', ');
    return detail === '' ? t(failure.code) : `${t(failure.code)} (${detail})`;
  };
}
