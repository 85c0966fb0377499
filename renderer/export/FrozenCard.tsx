import { useState } from 'react';
import type { IssueSummary } from '#shared/contract/index.ts';
import { useWords } from '../app/words.ts';
import { Button, Icon } from '../ui/index.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { exportWords } from './words.ts';

/** A frozen issue: what that means, and the way to a corrected edition. */
export function FrozenCard({ issue }: { readonly issue: IssueSummary }) {
  const t = useWords(exportWords);
  const [isOpen, setIsOpen] = useState(false);
  const { total } = issue.number;
  return (
    <section className="card freeze" aria-label={t('frozenTitle', { total })}>
      <h2>
        <Icon name="lock" />
        {t('frozenTitle', { total })}
      </h2>
      <p>{t('frozenNote')}</p>
      <footer>
        <Button onPress={() => setIsOpen(true)}>{t('correct')}</Button>
      </footer>
      <CorrectionDialog issue={issue} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </section>
  );
}
