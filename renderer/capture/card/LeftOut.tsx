import type { ClipDraft } from '#shared/contract/index.ts';
import { useLanguage, useWords } from '../../app/words.ts';
import { captureWords } from '../captureWords.ts';

/** Lines that are listed. */
const mostShown = 100;

/** What did not come along, for who wants to know. */
export function LeftOut({ draft: { dropped } }: { readonly draft: ClipDraft }) {
  const t = useWords(captureWords);
  const language = useLanguage();
  if (dropped.length === 0) return null;
  return (
    <details className="left-out">
      <summary>{t('leftOut', { count: dropped.length })}</summary>
      <ul>
        {dropped.slice(0, mostShown).map(({ what, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was left out has no name and no state
          <li key={index}>
            {what !== '' && <span className="clip">{what}</span>}
            <span className="meta">{why[language]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
