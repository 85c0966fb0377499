import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useContext, useEffect, useRef } from 'react';
import { useWords } from '../../app/words.ts';
// Not through ui/index.ts: the node that draws this is also used where there is no window.
import { IconButton } from '../../ui/Button.tsx';
import { editorWords } from '../words.ts';
import { PictureAddress } from './pictureContext.ts';

export interface PictureActions {
  write(caption: string): void;
  moveUp(): void;
  moveDown(): void;
  remove(): void;
}

interface PictureViewProps {
  readonly assetId: string;
  readonly caption: string;
  readonly actions: PictureActions;
}

/** A picture in the text: its caption is edited in place, buttons move and remove it. */
export function PictureView({ assetId, caption, actions }: PictureViewProps) {
  const t = useWords(editorWords);
  const isEditable = useLexicalEditable();
  const addressOf = useContext(PictureAddress);
  const input = useCaption(caption, actions.write);
  const buttons = [
    ['up', 'moveUp', actions.moveUp],
    ['down', 'moveDown', actions.moveDown],
    ['trash', 'removePicture', actions.remove],
  ] as const;
  return (
    <figure>
      <img src={addressOf(assetId, 480)} alt={caption || t('picture')} draggable={false} />
      <figcaption>
        <input ref={input} aria-label={t('caption')} placeholder={t('writeCaption')} readOnly={!isEditable} />
        {isEditable &&
          buttons.map(([icon, word, act]) => (
            <IconButton key={word} variant="quiet" size="s" icon={icon} label={t(word)} onPress={act} />
          ))}
      </figcaption>
    </figure>
  );
}

/** What the editor around the caption would take for its own. */
const ownEvents = ['beforeinput', 'input', 'compositionstart', 'compositionend', 'cut', 'copy', 'paste'] as const;

/** The caption's field: it keeps what is typed for itself, and tells it when no composition is running. */
function useCaption(caption: string, onChange: (text: string) => void) {
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (input.current && input.current.value !== caption) input.current.value = caption;
  }, [caption]);
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const stop = (event: Event) => {
      event.stopPropagation();
      const composing = event instanceof InputEvent && event.isComposing;
      if ((event.type === 'input' && !composing) || event.type === 'compositionend') latest.current(field.value);
    };
    const stopTyping = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Escape') event.stopPropagation();
    };
    for (const name of ownEvents) field.addEventListener(name, stop);
    field.addEventListener('keydown', stopTyping);
    return () => {
      for (const name of ownEvents) field.removeEventListener(name, stop);
      field.removeEventListener('keydown', stopTyping);
    };
  }, []);
  return input;
}
