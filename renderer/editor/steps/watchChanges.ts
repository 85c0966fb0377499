import {
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  CUT_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
} from 'lexical';
import type { RichText } from '#shared/model/index.ts';
import { commandTag, outsideTag } from '../commands/asCommand.ts';
import { applyText } from '../model/applyText.ts';
import { mergeTexts } from '../model/merge.ts';
import { normalise, sameText } from '../model/normalise.ts';
import { $readBlocks } from '../model/readBlocks.ts';
import type { ChangeKind } from './textSteps.ts';

interface WatchOptions {
  readonly onChange: (value: RichText, kind: ChangeKind) => void;
  /** A burst of typing ends: the caret jumped, the focus left, a composition begins. */
  readonly onPause: () => void;
}

export interface Watch {
  /** Shows a text that was changed elsewhere; while a composition runs, only after it. */
  show(text: RichText): void;
  /** Reports nothing until the answer is called: then all that changed is one command. What comes from elsewhere waits. */
  hold(): () => void;
  /** Reports a composed phrase at once that has ended but was not reported yet. */
  settle(): void;
  end(): void;
}

const $caret = (): string => {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  const { anchor, focus } = selection;
  return `${anchor.key}:${anchor.offset} ${focus.key}:${focus.offset}`;
};

/**
 * Watches an editor and tells each change once. A composition is silent until its end; browsers may send input after
 * `compositionend`, so the phrase is read when the event is over.
 */
export function watchChanges(editor: LexicalEditor, { onChange, onPause }: WatchOptions): Watch {
  let known: RichText = editor.read($readBlocks);
  let phase: 'idle' | 'composing' | 'ended' = 'idle';
  let deferred: RichText | null = null;
  let held = 0;
  let caret = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (value: RichText, kind: ChangeKind): void => {
    if (sameText(value, known)) return;
    known = value;
    onChange(value, kind);
  };
  /** Reports what stands in the editor now, and takes over what has come from elsewhere meanwhile. */
  const take = (kind: ChangeKind): void => {
    let value = editor.read($readBlocks);
    if (deferred) {
      const theirs = deferred;
      deferred = null;
      value = mergeTexts(known, value, theirs);
      known = theirs;
      applyText(editor, value);
    }
    report(value, kind);
    caret = editor.read($caret);
  };
  const settle = (): void => {
    if (phase !== 'ended') return;
    clearTimeout(timer);
    phase = 'idle';
    take('composition');
  };
  const begin = (): void => {
    settle();
    phase = 'composing';
    onPause();
  };
  const finish = (): void => {
    phase = 'ended';
    timer = setTimeout(settle);
  };
  const stop = mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('compositionstart', begin, true);
      before?.removeEventListener('compositionend', finish, true);
      root?.addEventListener('compositionstart', begin, true);
      root?.addEventListener('compositionend', finish, true);
    }),
    editor.registerUpdateListener(({ editorState, tags, dirtyElements, dirtyLeaves }) => {
      if (phase !== 'idle' || held > 0 || tags.has(outsideTag)) return;
      const { value, at } = editorState.read(() => ({ value: $readBlocks(), at: $caret() }));
      const isMove = dirtyElements.size === 0 && dirtyLeaves.size === 0;
      if (isMove && at !== caret) onPause();
      caret = at;
      const isCommand = [commandTag, PASTE_TAG, CUT_TAG].some((tag) => tags.has(tag));
      if (!isMove) report(value, isCommand ? 'command' : 'typing');
    }),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        onPause();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
  return {
    show: (text) => {
      // What was reported comes back as the same object, and from the library as the same words.
      const next = sameText(text, known) ? known : normalise(text);
      if (phase !== 'idle' || held > 0) deferred = sameText(next, known) ? null : next;
      else if (!sameText(next, known)) {
        known = next;
        applyText(editor, next);
        caret = editor.read($caret);
      }
    },
    hold: () => {
      held++;
      return () => {
        held--;
        if (held === 0 && phase === 'idle') take('command');
      };
    },
    settle,
    end: () => {
      settle();
      clearTimeout(timer);
      stop();
    },
  };
}
