import { useState } from 'react';
import { newId, type Source } from '#shared/model/index.ts';
import { formatCount } from '../../app/format.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button, Drawer, SearchBox, useImeQuery } from '../../ui/index.ts';
import { NavLine } from '../sidebar/NavLine.tsx';
import { SourceForm } from './SourceForm.tsx';
import { sourceWords } from './sourceWords.ts';
import { useSourceOptions } from './useSourceOptions.ts';

/** Lines shown at once; more are found by typing. */
const mostShown = 200;

interface SourceManagerProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** The registered sources: found, renamed, merged, deleted. */
export function SourceManager({ isOpen, onClose }: SourceManagerProps) {
  const t = useWords(sourceWords);
  return (
    <Drawer title={t('sources')} isOpen={isOpen} onClose={onClose}>
      <Manager onClose={onClose} />
    </Drawer>
  );
}

function Manager({ onClose }: { onClose(): void }) {
  const t = useWords(sourceWords);
  const { data: all = [] } = useRead('source.list', {});
  const [open, setOpen] = useState<Source | null>(null);
  const summary = all.find(({ source }) => source.id === open?.id);
  if (open) {
    return (
      <div className="manager">
        <Button variant="quiet" size="s" icon="left" onPress={() => setOpen(null)}>
          {t('back')}
        </Button>
        <SourceForm
          key={open.id}
          source={summary?.source ?? open}
          clips={summary?.clips ?? 0}
          isNew={summary === undefined}
          onDone={() => setOpen(null)}
          onLeave={onClose}
        />
      </div>
    );
  }
  return (
    <SourceList
      onOpen={(id) => setOpen(all.find(({ source }) => source.id === id)?.source ?? null)}
      onAdd={(name) => setOpen({ id: newId(), name, aliases: [], hosts: [] })}
    />
  );
}

interface SourceListProps {
  onOpen(sourceId: string): void;
  onAdd(name: string): void;
}

function SourceList({ onOpen, onAdd }: SourceListProps) {
  const t = useWords(sourceWords);
  const { data: all } = useRead('source.list', {});
  const ime = useImeQuery('');
  const { find } = useSourceOptions();
  const found = find(ime.query.trim());
  return (
    <div className="manager">
      <SearchBox label={t('find')} placeholder={t('find')} clearLabel={t('clear')} ime={ime} />
      <Button icon="plus" onPress={() => onAdd(ime.query.trim())}>
        {t('add')}
      </Button>
      {found.length === 0 && <p className="sub">{t(all?.length === 0 ? 'none' : 'notFound')}</p>}
      <div className="nav scroll">
        {found.slice(0, mostShown).map(({ id, label, note }) => (
          <NavLine key={id} count={Number(note ?? 0)} onPress={() => onOpen(id)}>
            {label}
          </NavLine>
        ))}
        {found.length > mostShown && (
          <p className="meta">{t('more', { count: formatCount(found.length - mostShown) })}</p>
        )}
      </div>
    </div>
  );
}
