import { useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import { newPublication, type Publication, parkSections } from '#shared/model/index.ts';
import { useChange } from '../app/changes.ts';
import { useCurrent } from '../app/current.ts';
import { useExplain } from '../app/explain.ts';
import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import { Button, Dialog, TextField } from '../ui/index.ts';
import { publicationWords } from './words.ts';

interface NewPublicationDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Asks for a name and makes a publication with three sections. */
export function NewPublicationDialog({ isOpen, onClose }: NewPublicationDialogProps) {
  const t = useWords(publicationWords);
  const explain = useExplain();
  const change = useChange();
  const { publication: present } = useCurrent();
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const create = async () => {
    if (name.trim() === '') return;
    const publication = startFrom(name.trim(), present);
    const result = await change('publication.save', { publication }, { quiet: true });
    if (!result.ok) return setFailure(result.error);
    close();
    go({ screen: 'publication', publicationId: publication.id, issueId: null, entryId: null });
  };
  const close = () => {
    setName('');
    setFailure(null);
    onClose();
  };
  return (
    <Dialog
      title={t('newTitle')}
      isOpen={isOpen}
      onClose={close}
      footer={
        <>
          <Button size="l" onPress={close}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={name.trim() === ''} onPress={() => void create()}>
            {t('create')}
          </Button>
        </>
      }
    >
      <p>{t('newNote')}</p>
      <TextField
        label={t('newName')}
        value={name}
        maxLength={40}
        autoFocus
        error={failure && explain(failure)}
        onChange={(text) => {
          setName(text);
          setFailure(null);
        }}
        onEnter={() => void create()}
      />
    </Dialog>
  );
}

function startFrom(name: string, present: Publication | null): Publication {
  const { brand = '', site = '' } = present ?? {};
  return { ...newPublication(name), brand, site, sections: parkSections() };
}
