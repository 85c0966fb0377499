import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import { type IssueNumber, newId, type Publication } from '#shared/model/index.ts';
import { formatIssueLabel } from '#shared/numbering/index.ts';
import { useChange } from '../app/changes.ts';
import { deskDialog, useDeskDialog } from '../app/commands/deskDialogs.ts';
import { useCurrent } from '../app/current.ts';
import { go } from '../app/navigation.ts';
import { readKey, useRead } from '../app/reads.ts';
import { useWords } from '../app/words.ts';
import { Button, Dialog } from '../ui/index.ts';
import { NumberFields } from './NumberFields.tsx';
import { newIssueWords } from './newIssueWords.ts';
import { takenTotal } from './takenTotal.ts';

/** Makes the next issue of the publication; opened from anywhere as the desk's dialog `newIssue`. */
export function NewIssueDialog() {
  const t = useWords(newIssueWords);
  const isOpen = useDeskDialog() === 'newIssue';
  const { publication } = useCurrent();
  if (!isOpen) return null;
  if (publication) return <NewIssue key={publication.id} publication={publication} onClose={close} />;
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={close}
      footer={
        <Button
          size="l"
          variant="primary"
          onPress={() => {
            close();
            go({ screen: 'publication' });
          }}
        >
          {t('toPublication')}
        </Button>
      }
    >
      <p className="sub">{t('noPublication')}</p>
    </Dialog>
  );
}

const close = () => deskDialog.set(null);

interface NewIssueProps {
  readonly publication: Publication;
  onClose(): void;
}

/** What the user wants other than what is proposed. */
interface Wish {
  readonly date: string | null;
  readonly combined: number;
  /** Null for the proposed one. */
  readonly total: number | null;
}

function NewIssue({ publication, onClose }: NewIssueProps) {
  const t = useWords(newIssueWords);
  const change = useChange();
  const queries = useQueryClient();
  const [wish, setWish] = useState<Wish>({ date: null, combined: 1, total: null });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [issueId] = useState(newId);
  const { issues } = useCurrent();
  const { data: usual, error: refused } = useRead(
    'issue.proposeNext',
    { publicationId: publication.id, combined: wish.combined, ...(wish.date === null ? {} : { date: wish.date }) },
    { keep: true },
  );
  const number = usual && withTotal(usual.number, wish.total);
  const label = number ? formatIssueLabel(number, publication.labelPattern) : null;
  const taken = number ? takenTotal(number, issues) : null;

  async function create(): Promise<void> {
    if (!number || taken) return;
    const input = { issueId, publicationId: publication.id, number, publishedOn: wish.date };
    const result = await change('issue.create', input, { quiet: true });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    // The desk must know the issue before it goes there.
    await queries.refetchQueries({ queryKey: readKey('issue.list', {}) });
    onClose();
    go({ screen: 'assemble', publicationId: publication.id, issueId, entryId: null });
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={!number || taken !== null} onPress={() => void create()}>
            {label === null ? t('createPlain') : t('create', { label })}
          </Button>
        </>
      }
    >
      <NumberFields
        date={wish.date}
        onDate={(date) => setWish({ ...wish, date })}
        combined={wish.combined}
        onCombined={(combined) => setWish({ ...wish, combined })}
        total={number?.total ?? null}
        onTotal={(total) => setWish({ ...wish, total })}
        label={label}
        taken={taken}
        failure={failure ?? (number || !refused ? null : { code: refused.code, message: refused.message })}
      />
      <p className="meta">{t('sections', { publication: publication.name, count: publication.sections.length })}</p>
    </Dialog>
  );
}

const withTotal = (number: IssueNumber, total: number | null): IssueNumber =>
  total === null ? number : { ...number, total, totalTo: total + number.totalTo - number.total };
