import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ClipVersion } from '#shared/contract/index.ts';
import type { StoredClip } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { formatMoment } from '../../app/format.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { useUndoToast } from '../../library/actions/useUndoToast.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { Comparison } from './Comparison.tsx';
import { historyWords } from './historyWords.ts';
import { useVersionWords } from './useVersionWords.ts';

interface VersionsDialogProps {
  readonly clip: StoredClip;
  /** Newest first. */
  readonly versions: readonly ClipVersion[];
  onClose(): void;
}

/** Compares versions of a clip with the present one, and restores one. */
export function VersionsDialog({ clip, versions, onClose }: VersionsDialogProps) {
  const t = useWords(historyWords);
  const change = useChange();
  const say = useUndoToast();
  const describe = useVersionWords(versions);
  const [stepId, setStepId] = useState(versions[1]?.stepId ?? versions[0]?.stepId);
  const chosen = versions.find((version) => version.stepId === stepId);
  const isNow = chosen === versions[0];

  async function restore(): Promise<void> {
    if (!chosen) return;
    await flushAll();
    const result = await change('clip.restoreVersion', { clipId: clip.id, stepId: chosen.stepId });
    if (!result.ok) return;
    onClose();
    await say(t('restored', { time: formatMoment(chosen.madeAt) }));
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      size="xl"
      onClose={onClose}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {t('close')}
          </Button>
          <Button size="l" variant="primary" isDisabled={!chosen || isNow} onPress={() => void restore()}>
            {t('restore', { time: chosen ? formatMoment(chosen.madeAt) : '' })}
          </Button>
        </>
      }
    >
      <div className="compare">
        <ListBox
          aria-label={t('list')}
          className="version-list"
          selectionMode="single"
          disallowEmptySelection
          autoFocus
          selectedKeys={stepId === undefined ? [] : [stepId]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) setStepId(Number(key));
          }}
        >
          {versions.map((version, index) => (
            <ListBoxItem key={version.stepId} id={version.stepId} textValue={describe(index)}>
              <span className="clip">{describe(index)}</span>
              <time>{index === 0 ? t('now') : formatMoment(version.madeAt)}</time>
            </ListBoxItem>
          ))}
        </ListBox>
        {chosen && <Comparison before={chosen.clip} after={clip} />}
      </div>
    </Dialog>
  );
}
