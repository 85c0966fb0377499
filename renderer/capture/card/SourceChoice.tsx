import type { ClipDraft } from '#shared/contract/index.ts';
import { useWords } from '../../app/words.ts';
import { useSourceOptions } from '../../library/sources/useSourceOptions.ts';
import { Button, ComboBox, Hint } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import { type CardDraft, sourceNamed } from './cardDraft.ts';

interface SourceChoiceProps {
  readonly draft: ClipDraft;
  readonly card: CardDraft;
}

/** The source as it was matched; one that is not registered yet can be registered together with the clip. */
export function SourceChoice({ draft: { sourceFoundBy, newSource: found }, card }: SourceChoiceProps) {
  const t = useWords(captureWords);
  const { clip, newSource, change, setNewSource } = card;
  const { find, optionOf } = useSourceOptions();
  const register = (name: string, host: string) => setNewSource(sourceNamed(name, host));
  const registered = clip.sourceId === null ? null : optionOf(clip.sourceId);
  return (
    <>
      <ComboBox
        label={t('source')}
        hideLabel
        placeholder={t('sourceHint')}
        selected={newSource ? { id: newSource.id, label: newSource.name } : registered}
        find={find}
        onSelect={(sourceId) => change({ sourceId })}
        onCreate={(name) => register(name, found?.host ?? '')}
      />
      {newSource && (
        <div className="card-register">
          <Hint tone="good">{t('willRegister', { host: newSource.hosts[0] ?? t('noHost') })}</Hint>
          <Button size="s" variant="quiet" onPress={() => setNewSource(null)}>
            {t('notRegister')}
          </Button>
        </div>
      )}
      {!newSource && registered && sourceFoundBy && <span className="meta">{t(`foundBy.${sourceFoundBy}`)}</span>}
      {!newSource && !registered && found && (
        <Button size="s" icon="plus" onPress={() => register(found.name || found.host, found.host)}>
          {t('register', { name: found.name || found.host })}
        </Button>
      )}
    </>
  );
}
