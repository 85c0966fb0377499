import { useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import type { Issue } from '#shared/model/index.ts';
import { formatIssueLabel } from '#shared/numbering/index.ts';
import { useChange } from '../app/changes.ts';
import { useCurrent } from '../app/current.ts';
import { useWords } from '../app/words.ts';
import { Button, Dialog } from '../ui/index.ts';
import { NumberFields } from './NumberFields.tsx';
import { newIssueWords } from './newIssueWords.ts';
import { takenTotal } from './takenTotal.ts';

interface RenumberDialogProps {
  readonly issue: Issue;
  onClose(): void;
}

/** Changes the number and date of a draft. */
export function RenumberDialog({ issue, onClose }: RenumberDialogProps) {
  const t = useWords(newIssueWords);
  const change = useChange();
  const { publication, issues } = useCurrent();
  const [date, setDate] = useState(issue.publishedOn);
  const [number, setNumber] = useState(issue.number);
  const [failure, setFailure] = useState<Failure | null>(null);
  const label = formatIssueLabel(number, publication?.labelPattern);
  const taken = takenTotal(number, issues, issue.id);
  const more = number.numberTo - number.number;

  function setDay(day: string | null): void {
    setDate(day);
    const [year, month] = day?.split('-').map(Number) ?? [];
    if (year !== undefined && month !== undefined) setNumber({ ...number, year, month });
  }

  async function save(): Promise<void> {
    const { id: issueId, coverAssetId } = issue;
    const input = { issueId, number, publishedOn: date, coverAssetId };
    const result = await change('issue.saveHeader', input, { quiet: true });
    if (result.ok) onClose();
    else setFailure(result.error);
  }

  return (
    <Dialog
      title={t('renumber')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={taken !== null} onPress={() => void save()}>
            {t('save', { label })}
          </Button>
        </>
      }
    >
      <NumberFields
        date={date}
        onDate={setDay}
        month={{
          value: number.number,
          onChange: (value) => setNumber({ ...number, number: value, numberTo: value + more }),
        }}
        combined={more + 1}
        onCombined={(count) =>
          setNumber({ ...number, numberTo: number.number + count - 1, totalTo: number.total + count - 1 })
        }
        total={number.total}
        onTotal={(total) => setNumber({ ...number, total, totalTo: total + more })}
        label={label}
        taken={taken}
        failure={failure}
      />
    </Dialog>
  );
}
