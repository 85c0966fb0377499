import './publication.css';
import { useState } from 'react';
import { useCurrent } from '../app/current.ts';
import { useWords } from '../app/words.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { NewPublicationDialog } from './NewPublicationDialog.tsx';
import { PublicationRoom } from './PublicationRoom.tsx';
import { publicationWords } from './words.ts';

/** 刊物: what belongs to all issues of a publication. */
export function PublicationScreen() {
  const t = useWords(publicationWords);
  const { publication } = useCurrent();
  const [isNewOpen, setIsNewOpen] = useState(false);
  return (
    <>
      {publication ? (
        <PublicationRoom key={publication.id} publication={publication} onNew={() => setIsNewOpen(true)} />
      ) : (
        <div className="work publication">
          <section className="pane" aria-label={t('form')}>
            <EmptyState
              title={t('none')}
              actions={
                <Button variant="primary" onPress={() => setIsNewOpen(true)}>
                  {t('new')}
                </Button>
              }
            >
              {t('noneNote')}
            </EmptyState>
          </section>
        </div>
      )}
      <NewPublicationDialog isOpen={isNewOpen} onClose={() => setIsNewOpen(false)} />
    </>
  );
}
