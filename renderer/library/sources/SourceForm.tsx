import { useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import { type Source, sourceHost } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { useExplain } from '../../app/explain.ts';
import { useWords } from '../../app/words.ts';
import { Button, Callout, ComboBox, TagInput, TextField } from '../../ui/index.ts';
import { useUndoToast } from '../actions/useUndoToast.ts';
import { showClips } from '../view.ts';
import { sourceWords } from './sourceWords.ts';
import { useSourceOptions } from './useSourceOptions.ts';

interface SourceFormProps {
  readonly source: Source;
  /** Clips that name it. */
  readonly clips: number;
  readonly isNew: boolean;
  onDone(): void;
  /** Leaves the manager for the list. */
  onLeave(): void;
}

/** A source: its name, other names, hosts; and what can be done with it. */
export function SourceForm({ source, clips, isNew, onDone, onLeave }: SourceFormProps) {
  const t = useWords(sourceWords);
  const change = useChange();
  const explain = useExplain();
  const say = useUndoToast();
  const [draft, setDraft] = useState(source);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = draft.name.trim();
  const isChanged = isNew || JSON.stringify(draft) !== JSON.stringify(source);

  async function save(): Promise<void> {
    if (name === '' || !isChanged) return;
    const result = await change('source.save', { source: { ...draft, name } }, { quiet: true });
    if (!result.ok) return setFailure(result.error);
    await say(t(isNew ? 'registered' : 'saved', { name }));
    onDone();
  }

  return (
    <div className="source-form">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoFocus={isNew}
        maxLength={200}
        value={draft.name}
        onChange={(value) => setDraft({ ...draft, name: value })}
        onEnter={() => void save()}
      />
      <TagInput
        label={t('aliases')}
        tags={draft.aliases}
        suggest={() => []}
        onChange={(aliases) => setDraft({ ...draft, aliases: [...aliases] })}
      />
      <TagInput
        label={t('hosts')}
        tags={draft.hosts}
        suggest={() => []}
        onChange={(hosts) => setDraft({ ...draft, hosts: [...new Set(hosts.map(sourceHost))].filter(Boolean) })}
      />
      {failure && <Callout tone="bad">{explain(failure)}</Callout>}
      <div className="line">
        <Button variant="primary" isDisabled={name === '' || !isChanged} onPress={() => void save()}>
          {t(isNew ? 'add' : 'save')}
        </Button>
        {!isNew && (
          <Button
            onPress={() => {
              showClips({ sourceId: source.id });
              onLeave();
            }}
          >
            {t('show')}
          </Button>
        )}
      </div>
      {!isNew && <MergeSource source={source} onDone={onDone} />}
      {!isNew && <RemoveSource source={source} clips={clips} onDone={onDone} />}
    </div>
  );
}

interface PartProps {
  readonly source: Source;
  onDone(): void;
}

function MergeSource({ source, onDone }: PartProps) {
  const t = useWords(sourceWords);
  const change = useChange();
  const say = useUndoToast();
  const { find, optionOf } = useSourceOptions();
  const [intoId, setIntoId] = useState<string | null>(null);
  const into = intoId === null ? null : optionOf(intoId);

  async function merge(): Promise<void> {
    if (!into) return;
    const result = await change('source.merge', { fromId: source.id, intoId: into.id });
    if (!result.ok) return;
    await say(t('merged', { from: source.name, into: into.label }));
    onDone();
  }

  return (
    <section>
      <ComboBox
        label={t('merge')}
        selected={into}
        find={(query) => find(query).filter(({ id }) => id !== source.id)}
        onSelect={setIntoId}
      />
      {into && (
        <>
          <p className="meta">{t('mergeHelp')}</p>
          <Button onPress={() => void merge()}>{t('mergeDo', { name: into.label })}</Button>
        </>
      )}
    </section>
  );
}

function RemoveSource({ source, clips, onDone }: PartProps & { readonly clips: number }) {
  const t = useWords(sourceWords);
  const change = useChange();
  const say = useUndoToast();

  async function remove(): Promise<void> {
    const result = await change('source.remove', { sourceId: source.id });
    if (!result.ok) return;
    await say(t('removed', { name: source.name }));
    onDone();
  }

  return (
    <section>
      <Button variant="danger" isDisabled={clips > 0} onPress={() => void remove()}>
        {t('remove')}
      </Button>
      {clips > 0 && <p className="meta">{t('inUse', { count: clips })}</p>}
    </section>
  );
}
