import { Button as PlainButton } from 'react-aria-components';
import type { StoredClip } from '#shared/model/index.ts';
import { formatKeys } from '../app/commands/formatKeys.ts';
import { formatCount } from '../app/format.ts';
import { useHistory } from '../app/history.ts';
import { flushAll } from '../app/pending.ts';
import { useWords } from '../app/words.ts';
import { useClipActions } from '../library/actions/useClipActions.ts';
import { statuses } from '../library/stations.ts';
import { useSections, useSourceNames } from '../library/useNames.ts';
import {
  announce,
  Icon,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
  Select,
  StatusMark,
  toast,
} from '../ui/index.ts';
import { clipText } from './clipText.ts';
import { clipWords } from './clipWords.ts';
import { clipLength } from './length.ts';
import { PlacedIn } from './PlacedIn.tsx';
import { useClipSaver } from './saving/useClipSaver.ts';

interface ClipToolsProps {
  readonly clip: StoredClip;
  /** Where there is no room for it beside the text: opens what is known about the clip. */
  readonly onInfo?: () => void;
}

const noSection = 'none';

/** The clip's station and section, where it is placed, its length, undo and redo. */
export function ClipTools({ clip, onInfo }: ClipToolsProps) {
  const t = useWords(clipWords);
  const { save } = useClipSaver();
  const sections = useSections();
  const { last, canRedo, undo, redo } = useHistory();
  const { characters, lines } = clipLength(clip);
  const isReadOnly = clip.trashedAt !== null;
  const change = async (patch: Parameters<typeof save>[1]) => {
    await flushAll();
    await save(clip.id, patch);
  };
  return (
    <div className="tools" role="toolbar" aria-label={t('pane')}>
      <Select
        label={t('status')}
        value={clip.status}
        isDisabled={isReadOnly}
        options={statuses.map((status) => ({ value: status, label: t(status), mark: <StatusMark station={status} /> }))}
        onChange={(status) => void change({ status })}
      />
      <Select
        label={t('section')}
        value={clip.sectionId ?? noSection}
        isDisabled={isReadOnly}
        options={[
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
          { value: noSection, label: t('noSection') },
        ]}
        onChange={(id) => void change({ sectionId: id === noSection ? null : id })}
      />
      <PlacedIn clip={clip} />
      <span className="grow" />
      <span className="meta length">{t('length', { count: characters, lines: formatCount(lines) })}</span>
      <IconButton
        icon="undo"
        variant="quiet"
        label={t('undo')}
        keys="Mod+Z"
        isDisabled={last === null}
        onPress={() => void undo()}
      />
      <IconButton
        icon="redo"
        variant="quiet"
        label={t('redo')}
        keys="Mod+Y"
        isDisabled={!canRedo}
        onPress={() => void redo()}
      />
      {onInfo && <IconButton icon="info" variant="quiet" label={t('showInfo')} onPress={onInfo} />}
      <MoreMenu clip={clip} />
    </div>
  );
}

function MoreMenu({ clip }: { readonly clip: StoredClip }) {
  const t = useWords(clipWords);
  const { duplicate, trash, restore } = useClipActions();
  const sources = useSourceNames();

  async function copyText(): Promise<void> {
    const text = clipText(clip, sources.get(clip.sourceId ?? '') ?? '');
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    const message = isCopied ? t('copied') : t('copyRefused', { key: formatKeys('Mod+C') });
    announce(message);
    toast(message);
  }

  return (
    <MenuTrigger>
      <PlainButton className="btn quiet icon" aria-label={t('more')}>
        <Icon name="more" />
      </PlainButton>
      <Menu aria-label={t('more')}>
        <MenuItem id="duplicate" icon="page" onAction={() => void duplicate(clip.id)}>
          {t('duplicate')}
        </MenuItem>
        <MenuItem id="copy" icon="text" onAction={() => void copyText()}>
          {t('copyText')}
        </MenuItem>
        <MenuSeparator />
        {clip.trashedAt === null ? (
          <MenuItem id="trash" icon="trash" tone="bad" onAction={() => void trash([clip.id])}>
            {t('trash')}
          </MenuItem>
        ) : (
          <MenuItem id="restore" icon="undo" onAction={() => void restore([clip.id])}>
            {t('restore')}
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
