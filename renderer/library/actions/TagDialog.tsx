import { useState } from 'react';
import { useWords } from '../../app/words.ts';
import { Button, ComboBox, Dialog } from '../../ui/index.ts';
import { useTagOptions } from '../tags/useTagOptions.ts';
import { actionWords } from './actionWords.ts';

interface TagDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** A tag that no clip bears yet may be typed. */
  readonly canBeNew?: boolean;
  onClose(): void;
  onChoose(tag: string): void;
}

/** Asks for a tag. */
export function TagDialog({ title, isOpen, canBeNew = false, onClose, onChoose }: TagDialogProps) {
  const t = useWords(actionWords);
  const find = useTagOptions();
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => {
    setChosen(null);
    onClose();
  };
  const choose = () => {
    if (chosen === null) return;
    onChoose(chosen);
    close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button size="l" onPress={close}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={chosen === null} onPress={choose}>
            {title}
          </Button>
        </>
      }
    >
      <ComboBox
        label={t('tagName')}
        selected={chosen === null ? null : { id: chosen, label: chosen }}
        find={find}
        onSelect={setChosen}
        {...(canBeNew ? { onCreate: setChosen } : {})}
      />
    </Dialog>
  );
}
