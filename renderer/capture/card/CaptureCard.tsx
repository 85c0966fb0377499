import { useRef, useState } from 'react';
import type { ClipDraft } from '#shared/contract/index.ts';
import { type Clip, longestHeadline, newId } from '#shared/model/index.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { formatKeys } from '../../app/commands/formatKeys.ts';
import { useExplain } from '../../app/explain.ts';
import { useWords } from '../../app/words.ts';
import { type Filter, libraryView } from '../../library/view.ts';
import { Button, Callout, ConfirmDialog, Dialog } from '../../ui/index.ts';
import { endCapture } from '../capture.ts';
import { captureWords } from '../captureWords.ts';
import { goToClip } from '../showing.ts';
import { CardFacts } from './CardFacts.tsx';
import { CardText } from './CardText.tsx';
import { type CardState, sourceNamed, useCardDraft } from './cardDraft.ts';
import { LeftOut } from './LeftOut.tsx';
import { Repeats } from './Repeats.tsx';
import { useCardFocus } from './useCardFocus.ts';
import { useCardSaving } from './useCardSaving.ts';
import '../card.css';

/** One item as it was read: looked at, corrected, and put into the library. */
export function CaptureCard({ draft }: { readonly draft: ClipDraft }) {
  const t = useWords(captureWords);
  const explain = useExplain();
  const card = useCardDraft(() => firstState(draft));
  const saving = useCardSaving(draft, card);
  /** What leads away from what was edited, until it is confirmed. */
  const [asked, setAsked] = useState<{ readonly leave: () => void } | null>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const focused = useCardFocus(saveButton);
  const isRepeat = draft.similar.length > 0;
  const isTooLong = card.clip.headline.length > longestHeadline;
  const leave = (how: () => void) => (card.isEdited ? setAsked({ leave: how }) : how());
  const close = () => leave(endCapture);
  const open = (clipId: string) =>
    leave(() => {
      endCapture();
      goToClip(clipId);
    });
  const keep = () => {
    if (!isTooLong) void saving.keep();
  };
  useCommands([
    { id: 'history.undo', title: t('undo'), group: 'edit', keys: ['Mod+Z'], run: card.undo },
    { id: 'history.redo', title: t('redo'), group: 'edit', keys: ['Mod+Y', 'Mod+Shift+Z'], run: card.redo },
    { id: 'capture.keep', title: t('keep'), group: 'clip', keys: ['Mod+Enter'], hidden: true, run: keep },
  ]);

  return (
    <Dialog
      title={t('cardTitle')}
      size="xl"
      isOpen
      onClose={close}
      footer={
        <>
          <span className="card-hint meta">
            {t(isRepeat ? 'hintRepeat' : `hint.${focused}`, { key: formatKeys('Mod+Enter') })}
          </span>
          <Button size="l" onPress={close}>
            {t('cancel')}
          </Button>
          <Button
            ref={saveButton}
            size="l"
            variant="primary"
            keys="Mod+Enter"
            isDisabled={saving.isSaving || isTooLong}
            onPress={keep}
          >
            {t(isRepeat ? 'keepAnyway' : 'keep')}
          </Button>
        </>
      }
    >
      <div className="capture-card">
        <div className="card-paper">
          <Repeats draft={draft} isSaving={saving.isSaving} onOpen={open} onMerge={saving.keepInto} />
          {saving.failure && (
            <Callout tone="bad" title={t('notKept')}>
              {explain(saving.failure)}
            </Callout>
          )}
          {isTooLong && <Callout tone="warn">{t('headlineTooLong', { count: card.clip.headline.length })}</Callout>}
          <CardText draft={draft} card={card} />
        </div>
        <div className="card-side">
          <CardFacts draft={draft} card={card} onSection={() => saveButton.current?.focus()} />
          <LeftOut draft={draft} />
        </div>
      </div>
      <ConfirmDialog
        title={t('giveUpTitle')}
        confirm={t('giveUp')}
        cancel={t('goOn')}
        isDanger
        isOpen={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={() => asked?.leave()}
      >
        {t('giveUpHelp')}
      </ConfirmDialog>
    </Dialog>
  );
}

/** The draft as the card shows it first. A source that stood on the page is registered with the clip unless that is declined. */
function firstState({ clip, newSource }: ClipDraft): CardState {
  const shown = forView(clip, libraryView.get().filter);
  if (newSource === null || newSource.name === '' || clip.sourceId !== null) return { clip: shown, newSource: null };
  const source = sourceNamed(newSource.name, newSource.host);
  return { clip: { ...shown, sourceId: source.id }, newSource: source };
}

/** The clip takes the section, tag or station that the list shows, so that it is seen there. */
function forView(clip: Clip, { sectionId, tag, status }: Filter): Clip {
  return {
    ...clip,
    id: clip.id || newId(),
    sectionId: clip.sectionId ?? sectionId ?? null,
    tags: tag === undefined || clip.tags.includes(tag) ? clip.tags : [...clip.tags, tag],
    status: status ?? clip.status,
  };
}
