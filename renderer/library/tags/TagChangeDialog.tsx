import { useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import { useChange } from '../../app/changes.ts';
import { useExplain } from '../../app/explain.ts';
import { useWords } from '../../app/words.ts';
import { Button, Callout, ComboBox, Dialog, TextField } from '../../ui/index.ts';
import { useUndoToast } from '../actions/useUndoToast.ts';
import { changeFilter, libraryView } from '../view.ts';
import { tagWords } from './tagWords.ts';
import { useTagOptions } from './useTagOptions.ts';

interface TagChangeDialogProps {
  readonly tag: string;
  readonly act: 'rename' | 'merge';
  onClose(): void;
}

/** Gives a tag another name, or merges it into another tag; on all clips that bear it. */
export function TagChangeDialog({ tag, act, onClose }: TagChangeDialogProps) {
  const t = useWords(tagWords);
  const change = useChange();
  const explain = useExplain();
  const say = useUndoToast();
  const find = useTagOptions();
  const [name, setName] = useState(act === 'rename' ? tag : '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const next = name.trim();
  const isReady = next !== '' && next !== tag;

  async function run(): Promise<void> {
    if (!isReady) return;
    const result =
      act === 'rename'
        ? await change('tag.rename', { from: tag, to: next }, { quiet: true })
        : await change('tag.merge', { from: [tag], into: next }, { quiet: true });
    if (!result.ok) return setFailure(result.error);
    if (libraryView.get().filter.tag === tag) changeFilter({ tag: next });
    const count = result.value.clips;
    await say(
      act === 'rename' ? t('renamed', { from: tag, to: next, count }) : t('merged', { from: tag, into: next, count }),
    );
    onClose();
  }

  return (
    <Dialog
      title={t(act === 'rename' ? 'renameTitle' : 'mergeTitle', { tag })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={!isReady} onPress={() => void run()}>
            {t(act === 'rename' ? 'renameDo' : 'mergeDo')}
          </Button>
        </>
      }
    >
      {act === 'rename' ? (
        <TextField
          label={t('newName')}
          autoFocus
          maxLength={100}
          value={name}
          onChange={setName}
          onEnter={() => void run()}
        />
      ) : (
        <ComboBox
          label={t('into')}
          selected={next === '' ? null : { id: next, label: next }}
          find={(query) => find(query).filter(({ id }) => id !== tag)}
          onSelect={(chosen) => setName(chosen ?? '')}
        />
      )}
      {failure && <Callout tone="bad">{explain(failure)}</Callout>}
    </Dialog>
  );
}
