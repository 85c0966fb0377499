import { useState } from 'react';
import { useChange } from '../app/changes.ts';
import { useRead } from '../app/reads.ts';
import { useWords } from '../app/words.ts';
import { Button, Callout, Dialog, TextArea } from '../ui/index.ts';
import { assembleWords } from './words.ts';

/** Says that the issue is final, and leads to a corrected edition. */
export function FrozenBar({ issueId }: { readonly issueId: string }) {
  const t = useWords(assembleWords);
  const change = useChange();
  const { data: issue } = useRead('issue.get', { issueId });
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const canCorrect = reason.trim() !== '';

  async function correct(): Promise<void> {
    if (!canCorrect) return;
    const { ok } = await change('issue.correct', { issueId, reason: reason.trim() });
    if (ok) setIsAsking(false);
  }

  if (!issue) return null;
  return (
    <>
      <Callout
        tone="info"
        title={t('frozenTitle', { label: issue.label })}
        actions={<Button onPress={() => setIsAsking(true)}>{t('correct')}</Button>}
      >
        {t('frozenText')}
      </Callout>
      <Dialog
        title={t('correctTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        footer={
          <>
            <Button size="l" onPress={() => setIsAsking(false)}>
              {t('cancel')}
            </Button>
            <Button size="l" variant="primary" isDisabled={!canCorrect} onPress={() => void correct()}>
              {t('correctNow')}
            </Button>
          </>
        }
      >
        <p className="sub">{t('correctText')}</p>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
        />
      </Dialog>
    </>
  );
}
