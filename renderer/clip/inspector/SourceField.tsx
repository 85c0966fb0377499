import { newId, type StoredClip } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { useWords } from '../../app/words.ts';
import { useSourceOptions } from '../../library/sources/useSourceOptions.ts';
import { announce, ComboBox } from '../../ui/index.ts';
import type { ChangeClip } from '../saving/clipSaver.ts';
import { inspectorWords } from './inspectorWords.ts';

interface SourceFieldProps {
  readonly clip: StoredClip;
  readonly change: ChangeClip;
  readonly isReadOnly: boolean;
}

/** The clip's source, chosen from those registered or registered here. */
export function SourceField({ clip, change, isReadOnly }: SourceFieldProps) {
  const t = useWords(inspectorWords);
  const changeLibrary = useChange();
  const { find, optionOf } = useSourceOptions();

  async function register(name: string): Promise<void> {
    const source = { id: newId(), name, aliases: [], hosts: [] };
    const result = await changeLibrary('source.save', { source });
    if (!result.ok) return;
    announce(t('registered', { name }));
    await change({ sourceId: source.id });
  }

  return (
    <ComboBox
      label={t('source')}
      hideLabel
      placeholder={t('sourceHint')}
      selected={clip.sourceId === null ? null : optionOf(clip.sourceId)}
      find={find}
      isDisabled={isReadOnly}
      onSelect={(sourceId) => void change({ sourceId })}
      onCreate={(name) => void register(name)}
    />
  );
}
