import type { Clip } from '#shared/model/index.ts';
import { useWords } from '../../app/words.ts';
import { useSections, useSourceNames } from '../../library/useNames.ts';
import { changedFields, fieldText } from './changedFields.ts';
import { difference } from './difference.ts';
import { historyWords } from './historyWords.ts';

interface ComparisonProps {
  readonly before: Clip;
  readonly after: Clip;
}

/** Each field that differs, with what was taken out and what was put in. */
export function Comparison({ before, after }: ComparisonProps) {
  const t = useWords(historyWords);
  const sources = useSourceNames();
  const sections = useSections();
  const names = {
    nameOf: (id: string) => sources.get(id) ?? sections.find((section) => section.id === id)?.name ?? '',
    status: (status: Clip['status']) => t(status),
    pictures: (count: number) => t('pictureCount', { count }),
  };
  const fields = changedFields(before, after);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="differences" aria-label={t('compare')} tabIndex={0}>
      {fields.length === 0 && <p className="sub">{t('same')}</p>}
      {fields.length > 0 && <p className="meta">{t('legend')}</p>}
      {fields.map((field) => (
        <div key={field} className={`difference ${field}`}>
          <h3>{t(field)}</h3>
          <Difference before={fieldText(before, field, names)} after={fieldText(after, field, names)} />
        </div>
      ))}
    </section>
  );
}

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useWords(historyWords);
  if (before === after) return <p className="serif">{before === '' ? t('none') : before}</p>;
  return (
    <p className="serif">
      {difference(before, after).map(({ kind, text }, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: stretches have no names and no state
        if (kind === 'removed') {
          return (
            <del key={index}>
              <span className="unseen">{t('before')} </span>
              {text}
            </del>
          );
        }
        if (kind === 'added') {
          return (
            <ins key={index}>
              <span className="unseen">{t('after')} </span>
              {text}
            </ins>
          );
        }
        return <span key={index}>{text}</span>;
        // biome-ignore-end lint/suspicious/noArrayIndexKey: stretches have no names and no state
      })}
    </p>
  );
}
