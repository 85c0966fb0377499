import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { classes, IconButton } from '../../ui/index.ts';
import type { ClipActions } from '../actions/useClipActions.ts';
import { TagManager } from '../tags/TagManager.tsx';
import { changeFilter, useFilter } from '../view.ts';
import { sidebarWords } from './sidebarWords.ts';
import { useClipDrop } from './useClipDrop.ts';

/** Tags that are shown without asking for all. */
const shownTags = 9;

/** The most used tags; one of them filters what the list shows. */
export function TagCloud({ actions }: { readonly actions: ClipActions }) {
  const t = useWords(sidebarWords);
  const { data: tags } = useRead('tag.list', {});
  const filter = useFilter();
  const [isOpen, setIsOpen] = useState(false);
  const most = [...(tags ?? [])].sort((one, other) => other.clips - one.clips).slice(0, shownTags);
  return (
    <>
      <h3>
        {t('tags')}
        <IconButton icon="right" size="s" variant="quiet" label={t('allTags')} onPress={() => setIsOpen(true)} />
      </h3>
      <div className="cloud">
        {most.map(({ tag }) => (
          <TagChip
            key={tag}
            tag={tag}
            isOn={filter.tag === tag}
            onClips={(clipIds) => void actions.addTag(tag, clipIds)}
          />
        ))}
        {tags?.length === 0 && <p className="meta">{t('noTags')}</p>}
      </div>
      <TagManager isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

interface TagChipProps {
  readonly tag: string;
  readonly isOn: boolean;
  onClips(clipIds: readonly string[]): void;
}

function TagChip({ tag, isOn, onClips }: TagChipProps) {
  const { ref, dropProps, isDropTarget } = useClipDrop<HTMLDivElement>(onClips);
  return (
    <div ref={ref} {...dropProps} className="chip">
      <PlainButton
        className={classes('tag', isOn && 'accent', isDropTarget && 'is-target')}
        aria-pressed={isOn}
        onPress={() => changeFilter({ tag: isOn ? undefined : tag, trashed: undefined })}
      >
        {tag}
      </PlainButton>
    </div>
  );
}
