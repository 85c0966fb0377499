import type { RefObject } from 'react';
import { useCurrent } from '../app/current.ts';
import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import { Button, FormNav, Select } from '../ui/index.ts';
import { publicationWords } from './words.ts';

/** The parts of the form, in their order. */
const parts = ['brand', 'numbering', 'sections', 'style', 'template', 'cover', 'closing', 'files'] as const;

interface PartsNavProps {
  /** The scrolled form. */
  readonly form: RefObject<HTMLElement | null>;
  onNew(): void;
}

/** Which publication, and the way to each part of its form. */
export function PartsNav({ form, onNew }: PartsNavProps) {
  const t = useWords(publicationWords);
  const { publications, publication } = useCurrent();
  return (
    <aside className="pane side" aria-label={t('settings')}>
      {publications.length > 1 && publication && (
        <div className="choose">
          <Select
            label={t('choose')}
            value={publication.id}
            options={publications.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(publicationId) => go({ publicationId, issueId: null, entryId: null })}
          />
        </div>
      )}
      <FormNav label={t('settings')} form={form} parts={parts.map((id) => ({ id, title: t(`part.${id}`) }))} />
      <div className="choose">
        <Button variant="quiet" icon="plus" onPress={onNew}>
          {t('new')}
        </Button>
      </div>
    </aside>
  );
}
