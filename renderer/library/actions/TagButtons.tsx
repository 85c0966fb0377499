import { useState } from 'react';
import { useWords } from '../../app/words.ts';
import { Button } from '../../ui/index.ts';
import { actionWords } from './actionWords.ts';
import { TagDialog } from './TagDialog.tsx';
import type { ClipActions } from './useClipActions.ts';

/** Gives the selected clips a tag. */
export function AddTagButton({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(actionWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="s" onPress={() => setIsOpen(true)}>
        {t('addTag')}
      </Button>
      <TagDialog
        title={t('addTag')}
        isOpen={isOpen}
        canBeNew
        onClose={() => setIsOpen(false)}
        onChoose={(tag) => void actions.addTag(tag)}
      />
    </>
  );
}
