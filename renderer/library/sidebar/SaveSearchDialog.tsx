import { useState } from 'react';
import type { SavedSearch } from '#shared/contract/index.ts';
import { newId } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { useWords } from '../../app/words.ts';
import { announce, Button, Dialog, TextField } from '../../ui/index.ts';
import { conditionsOf } from '../filter/conditions.ts';
import { useConditionWords } from '../filter/useConditionWords.ts';
import { useView } from '../view.ts';
import { sidebarWords } from './sidebarWords.ts';

interface SaveSearchDialogProps {
  /** The search that gets another name; null keeps what the list shows now. */
  readonly search: SavedSearch | null;
  onClose(): void;
}

/** Keeps the present search and filter under a name, or gives a kept one another name. */
export function SaveSearchDialog({ search, onClose }: SaveSearchDialogProps) {
  const t = useWords(sidebarWords);
  const change = useChange();
  const say = useConditionWords();
  const view = useView();
  const { query, filter } = search ?? view;
  const what = [
    ...(query.trim() === '' ? [] : [`“${query.trim()}”`]),
    ...conditionsOf(filter).map((condition) => say(condition, filter)),
  ].join(' ');
  const [name, setName] = useState(search?.name ?? what.replace(/[“”]/g, '').slice(0, 60));
  const canSave = what !== '' && name.trim() !== '';

  async function save(): Promise<void> {
    if (!canSave) return;
    const kept = { id: search?.id ?? newId(), name: name.trim(), query: query.trim(), filter };
    const result = await change('savedSearch.save', { search: kept });
    if (!result.ok) return;
    announce(t('savedSearch', { name: kept.name }));
    onClose();
  }

  return (
    <Dialog
      title={t(search ? 'renameTitle' : 'saveSearch')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={!canSave} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{what === '' ? t('nothingToSave') : t('searchWhat', { what })}</p>
      <TextField
        label={t('searchName')}
        placeholder={t('searchNameHint')}
        autoFocus
        maxLength={60}
        value={name}
        onChange={setName}
        onEnter={() => void save()}
      />
    </Dialog>
  );
}
