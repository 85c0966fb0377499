import { useState } from 'react';
import type { IssueSummary } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { useChange } from '../app/changes.ts';
import { useExplain } from '../app/explain.ts';
import { useHistory } from '../app/history.ts';
import { useWords } from '../app/words.ts';
import { Button, Callout, Dialog, TextArea, toast } from '../ui/index.ts';
import { exportWords } from './words.ts';

interface CorrectionDialogProps {
  readonly issue: IssueSummary;
  readonly isOpen: boolean;
  onClose(): void;
}

const longestReason = 500;

/** Asks why, and opens a frozen issue as the draft of its next edition. */
export function CorrectionDialog({ issue, isOpen, onClose }: CorrectionDialogProps) {
  const t = useWords(exportWords);
  const explain = useExplain();
  const change = useChange();
  const { undo } = useHistory();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { total } = issue.number;
  const correct = async () => {
    const result = await change('issue.correct', { issueId: issue.id, reason: reason.trim() }, { quiet: true });
    if (!result.ok) return setFailure(result.error);
    setReason('');
    setFailure(null);
    onClose();
    toast(t('corrected', { total }), () => void undo());
  };
  return (
    <Dialog
      title={t('correctTitle', { total })}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={reason.trim() === ''} onPress={() => void correct()}>
            {t('correctNow')}
          </Button>
        </>
      }
    >
      <p>{t('correctNote')}</p>
      <TextArea
        label={t('reason')}
        value={reason}
        onChange={setReason}
        placeholder={t('reasonPlaceholder')}
        maxLength={longestReason}
        autoFocus
      />
      {failure && <Callout tone="bad">{explain(failure)}</Callout>}
    </Dialog>
  );
}
