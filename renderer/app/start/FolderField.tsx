import { useEffect, useState } from 'react';
import { Button, Hint, TextField } from '../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { useShell } from '../shell.tsx';
import { useWords } from '../words.ts';
import { startWords } from './startWords.ts';

interface Inspected {
  readonly syncedBy: string | null;
  readonly hasLibrary: boolean;
}

interface FolderFieldProps {
  readonly value: string;
  onChange(folder: string): void;
  /** A library is to be made there, so there should be none yet. */
  readonly isNew: boolean;
}

/** A folder for a library: typed, or chosen in the system's dialog; says what speaks against it. */
export function FolderField({ value, onChange, isNew }: FolderFieldProps) {
  const t = useWords(startWords);
  const { shell } = useDesk();
  const { kind } = useShell();
  const inspected = useInspected(value);
  const choose = async () => {
    const result = await shell.call('shell.pickFolder', {
      title: t('where'),
      ...(value === '' ? {} : { from: value }),
    });
    if (result.ok && result.value !== null) onChange(result.value);
  };
  return (
    <div className="folder-field">
      <TextField label={t('where')} value={value} onChange={onChange} isPath autoFocus />
      {kind === 'electron' && <Button onPress={() => void choose()}>{t('choose')}</Button>}
      {isNew && inspected?.hasLibrary && <Hint tone="warn">{t('hasLibrary')}</Hint>}
      {inspected?.syncedBy && <Hint tone="warn">{t('syncedFolder', { program: inspected.syncedBy })}</Hint>}
    </div>
  );
}

/** What the shell knows of the folder, once typing has paused. */
function useInspected(folder: string): Inspected | null {
  const { shell } = useDesk();
  const [inspected, setInspected] = useState<Inspected | null>(null);
  useEffect(() => {
    setInspected(null);
    if (folder.trim() === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const result = await shell.call('shell.inspectFolder', { folder });
      if (current && result.ok) setInspected(result.value);
    }, 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [shell, folder]);
  return inspected;
}
