import { useState } from 'react';
import { useChange } from '../../app/changes.ts';
import { useDesk } from '../../app/desk.ts';
import { formatCount } from '../../app/format.ts';
import { reportProblem } from '../../app/problems.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button, Dialog, TextField } from '../../ui/index.ts';
import type { ClipActions } from '../actions/useClipActions.ts';
import { useUndoToast } from '../actions/useUndoToast.ts';
import { showClips, useFilter } from '../view.ts';
import { NavLine } from './NavLine.tsx';
import { sidebarWords } from './sidebarWords.ts';

/** The trash, with the way to empty it while it is shown. */
export function TrashLine({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(sidebarWords);
  const { data: counts } = useRead('clip.counts', {});
  const filter = useFilter();
  const [isAsking, setIsAsking] = useState(false);
  const isShown = filter.trashed === true;
  const count = counts?.trashed ?? 0;
  return (
    <>
      <NavLine
        count={counts?.trashed}
        isCurrent={isShown}
        hint={t('trashHint')}
        onPress={() => showClips({ trashed: true })}
        onClips={(clipIds) => void actions.trash(clipIds)}
      >
        {t('trash')}
      </NavLine>
      {isShown && (
        <div className="trash-line">
          <span className="meta">{t('trashHint')}</span>
          <span className="grow" />
          {count > 0 && (
            <Button size="s" variant="quiet" onPress={() => setIsAsking(true)}>
              {t('emptyTrash')}
            </Button>
          )}
        </div>
      )}
      <EmptyTrashDialog isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </>
  );
}

/** A clip that stands in an issue is kept. */
const purgeable = { trashed: true, used: false };

interface EmptyTrashDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Deletes for good only once the number of clips has been typed. */
function EmptyTrashDialog({ isOpen, onClose }: EmptyTrashDialogProps) {
  const t = useWords(sidebarWords);
  const { client } = useDesk();
  const change = useChange();
  const say = useUndoToast();
  const [typed, setTyped] = useState('');
  const { data } = useRead('clip.list', { filter: purgeable, limit: 1 }, { enabled: isOpen });
  const count = data?.total ?? 0;
  const isRight = count > 0 && typed.replace(/[,，\s]/g, '') === String(count);
  const close = () => {
    setTyped('');
    onClose();
  };
  const purge = async () => {
    close();
    const ids = await client.call('clip.ids', { filter: purgeable });
    if (!ids.ok) return reportProblem(ids.error);
    if (ids.value.length === 0) return;
    const result = await change('clip.purge', { clipIds: [...ids.value] });
    if (result.ok) await say(t('purgedAll', { count: formatCount(result.value.clips) }));
  };
  return (
    <Dialog
      isAlert
      title={t('purgeAllTitle')}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button size="l" onPress={close}>
            {t('keep')}
          </Button>
          <Button size="l" variant="danger" isDisabled={!isRight} onPress={() => void purge()}>
            {t('purgeAll', { count: formatCount(count) })}
          </Button>
        </>
      }
    >
      <p>{count === 0 ? t('purgeNone') : t('purgeAllHelp', { count })}</p>
      <TextField label={t('purgeAllField')} autoFocus value={typed} onChange={setTyped} />
    </Dialog>
  );
}
