import { useState } from 'react';
import { Button, Callout, Dialog, ProgressBar } from '../../ui/index.ts';
import { useExplain } from '../explain.ts';
import { useShell } from '../shell.tsx';
import { useWords } from '../words.ts';
import { FolderField } from './FolderField.tsx';
import { startWords } from './startWords.ts';
import { useLibraries } from './useLibraries.ts';

export type LibraryWish = 'new' | 'sample' | 'open';

interface LibraryDialogProps {
  /** What to do; null while the dialog is closed. */
  readonly wish: LibraryWish | null;
  onClose(): void;
}

/** Asks for a folder and makes or opens a library there. */
export function LibraryDialog({ wish, onClose }: LibraryDialogProps) {
  const t = useWords(startWords);
  return (
    <Dialog title={t(wish ?? 'open')} isOpen={wish !== null} onClose={onClose}>
      {wish !== null && <LibraryForm wish={wish} onClose={onClose} />}
    </Dialog>
  );
}

function LibraryForm({ wish, onClose }: { readonly wish: LibraryWish; onClose(): void }) {
  const t = useWords(startWords);
  const explain = useExplain();
  const { folders } = useShell();
  const { busy, progress, failure, open, create } = useLibraries();
  const [folder, setFolder] = useState(wish === 'open' ? '' : folders.libraries);
  const submit = async () => {
    const done = wish === 'open' ? await open(folder.trim()) : await create(folder.trim(), wish === 'sample');
    if (done) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <FolderField value={folder} onChange={setFolder} isNew={wish !== 'open'} />
      {failure && <Callout tone="bad">{explain(failure)}</Callout>}
      {busy && <ProgressBar label={progress?.what ?? t('opening')} value={progress?.done} total={progress?.total} />}
      <div className="dialog-buttons">
        <Button size="l" onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button size="l" variant="primary" type="submit" isDisabled={busy || folder.trim() === ''}>
          {t(wish === 'open' ? 'openIt' : 'create')}
        </Button>
      </div>
    </form>
  );
}
