import { useState } from 'react';
import { Icon, IconButton } from '../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { formatMoment } from '../format.ts';
import { useShell } from '../shell.tsx';
import { useWords } from '../words.ts';
import { startWords } from './startWords.ts';

/** Libraries that were open before, newest first; one that is gone can be taken off the list. */
export function RecentLibraries({ onOpen }: { onOpen(folder: string): void }) {
  const t = useWords(startWords);
  const { shell } = useDesk();
  const { recent } = useShell();
  const [forgotten, setForgotten] = useState<readonly string[]>([]);
  const shown = recent.filter(({ folder }) => !forgotten.includes(folder));
  const forget = async (folder: string) => {
    const result = await shell.call('shell.forgetLibrary', { folder });
    if (result.ok) setForgotten((before) => [...before, folder]);
  };
  if (shown.length === 0) return null;
  return (
    <div className="choices">
      <h2>{t('recent')}</h2>
      {shown.map(({ folder, name, openedAt, exists }) => (
        <div key={folder} className="recent">
          <button type="button" disabled={!exists} onClick={() => onOpen(folder)}>
            <Icon name="folder" />
            <b>{name}</b>
            <span className="sub path clip">{folder}</span>
            <span className="meta">{exists ? formatMoment(openedAt) : t('missing')}</span>
          </button>
          <IconButton icon="close" variant="quiet" size="s" label={t('forget')} onPress={() => void forget(folder)} />
        </div>
      ))}
    </div>
  );
}
