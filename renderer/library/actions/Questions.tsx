import { useState } from 'react';
import { formatCount } from '../../app/format.ts';
import { useWords } from '../../app/words.ts';
import { Button, ComboBox, ConfirmDialog, Dialog } from '../../ui/index.ts';
import { useSelectedCount } from '../list/librarySelection.ts';
import { useSourceOptions } from '../sources/useSourceOptions.ts';
import type { LibraryCommands } from '../useLibraryCommands.ts';
import { actionWords } from './actionWords.ts';
import { TagDialog } from './TagDialog.tsx';

interface QuestionsProps {
  readonly commands: LibraryCommands;
}

/** The dialogs that ask before something is done to the selected clips. */
export function Questions({ commands: { question, ask, actions } }: QuestionsProps) {
  const t = useWords(actionWords);
  const count = useSelectedCount();
  const close = () => ask(null);
  return (
    <>
      <TagDialog
        title={t('addTag')}
        canBeNew
        isOpen={question === 'addTag'}
        onClose={close}
        onChoose={(tag) => void actions.addTag(tag)}
      />
      <TagDialog
        title={t('removeTag')}
        isOpen={question === 'removeTag'}
        onClose={close}
        onChoose={(tag) => void actions.removeTag(tag)}
      />
      <SourceQuestion isOpen={question === 'source'} onClose={close} onChoose={actions.setSource} />
      <ConfirmDialog
        title={t('purgeTitle', { count: formatCount(count) })}
        confirm={t('purgeDo', { count: formatCount(count) })}
        cancel={t('keep')}
        isDanger
        isOpen={question === 'purge'}
        onCancel={close}
        onConfirm={() => {
          close();
          void actions.purge();
        }}
      >
        {t('purgeHelp')}
      </ConfirmDialog>
    </>
  );
}

interface SourceQuestionProps {
  readonly isOpen: boolean;
  onClose(): void;
  onChoose(sourceId: string, name: string): unknown;
}

function SourceQuestion({ isOpen, onClose, onChoose }: SourceQuestionProps) {
  const t = useWords(actionWords);
  const { find, optionOf } = useSourceOptions();
  const [sourceId, setSourceId] = useState<string | null>(null);
  const chosen = sourceId === null ? null : optionOf(sourceId);
  return (
    <Dialog
      title={t('source')}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            size="l"
            variant="primary"
            isDisabled={chosen === null}
            onPress={() => {
              if (chosen) onChoose(chosen.id, chosen.label);
              onClose();
            }}
          >
            {t('source')}
          </Button>
        </>
      }
    >
      <ComboBox label={t('source')} selected={chosen} find={find} onSelect={setSourceId} />
    </Dialog>
  );
}
