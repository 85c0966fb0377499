import { useState } from 'react';
import type { IssueSummary } from '#shared/contract/index.ts';
import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import { Button, Tag } from '../ui/index.ts';
import { BackIssuePages } from './BackIssuePages.tsx';
import { exportWords } from './words.ts';

const shownAtFirst = 6;

interface BackIssuesProps {
  /** Of one publication, newest first. */
  readonly issues: readonly IssueSummary[];
  readonly issueId: string;
}

/** The issues there are of the publication. */
export function BackIssues({ issues, issueId }: BackIssuesProps) {
  const t = useWords(exportWords);
  const [isLong, setIsLong] = useState(false);
  const shown = isLong ? issues : issues.slice(0, shownAtFirst);
  return (
    <section className="back" aria-label={t('back')}>
      <h2>
        {t('back')}
        <span className="meta">{t('backNote')}</span>
      </h2>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('issue')}</th>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col" className="n">
              {t('count')}
            </th>
            <th scope="col" className="n">
              {t('pagesHead')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((issue) => (
            <Row key={issue.id} issue={issue} isHere={issue.id === issueId} />
          ))}
        </tbody>
      </table>
      {issues.length > shownAtFirst && (
        <Button variant="quiet" onPress={() => setIsLong(!isLong)}>
          {isLong ? t('showFewer') : t('showAll', { count: issues.length })}
        </Button>
      )}
    </section>
  );
}

function Row({ issue, isHere }: { readonly issue: IssueSummary; readonly isHere: boolean }) {
  const t = useWords(exportWords);
  const { id, label, publishedOn, status, edition, entries } = issue;
  return (
    <tr aria-current={isHere ? 'true' : undefined}>
      <th scope="row" className="name">
        {label}
      </th>
      <td className="num">{publishedOn ?? '—'}</td>
      <td>
        <span className="tags">
          <Tag tone={status}>{t(status)}</Tag>
          {edition > 1 && <Tag tone="warn">{t('correction')}</Tag>}
        </span>
      </td>
      <td className="n num">{entries}</td>
      <td className="n num">
        <BackIssuePages issueId={id} />
      </td>
      <td className="act">
        {isHere ? (
          <span className="meta">{t('here')}</span>
        ) : (
          <Button size="s" label={t('showOf', { label })} onPress={() => go({ issueId: id, entryId: null })}>
            {t('show')}
          </Button>
        )}
      </td>
    </tr>
  );
}
