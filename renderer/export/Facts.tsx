import { useWords } from '../app/words.ts';
import { Icon } from '../ui/index.ts';
import type { IssueFacts } from './useIssueFacts.ts';
import { exportWords } from './words.ts';

const counted = ['entries', 'pages', 'contents', 'pictures'] as const;
const units = { entries: 'entries', pages: 'pages', contents: 'contentsPages', pictures: 'pictures' } as const;

/** What the issue amounts to, and whether its layout passed. */
export function Facts({ facts }: { readonly facts: IssueFacts }) {
  const t = useWords(exportWords);
  const { length } = facts.findings;
  return (
    <div className="facts">
      {counted.map((name) => (
        <span key={name}>
          <b>{facts[name]}</b>
          {t(units[name], { count: facts[name] })}
        </span>
      ))}
      <span className={length === 0 ? 'verdict good' : 'verdict warn'}>
        <Icon name={length === 0 ? 'proved' : 'warn'} />
        {length === 0 ? t('laidOut') : t('toLook', { count: length })}
      </span>
    </div>
  );
}
