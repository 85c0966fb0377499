import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, $getSelection, $isElementNode } from 'lexical';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { asCommand } from './commands/asCommand.ts';
import { $insertBlocks } from './commands/insertText.ts';
import { registerEditing } from './commands/registerEditing.ts';
import { $selectStretch, rangesOf } from './highlights/textRanges.ts';
import { useHighlights } from './highlights/useHighlights.ts';
import { createPastes } from './paste/pastes.ts';
import { type Watch, watchChanges } from './steps/watchChanges.ts';
import type { TextEditorProps } from './textEditorProps.ts';

const noHighlights: readonly never[] = [];

/** All that an editor does; draws nothing. */
export function EditorBehaviour(props: TextEditorProps) {
  const { mode, value, isReadOnly = false, highlights = noHighlights, ref } = props;
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  latest.current = props;
  const watch = useRef<Watch | null>(null);
  const [pastes] = useState(() =>
    createPastes(
      editor,
      () => latest.current,
      () => watch.current?.hold() ?? (() => {}),
    ),
  );

  useLayoutEffect(() => editor.setEditable(!isReadOnly), [editor, isReadOnly]);
  useEffect(() => registerEditing(editor, mode, () => latest.current, pastes), [editor, mode, pastes]);
  // While the change is drawn, not after it: a later one would find the editor changed again, and take that back.
  useLayoutEffect(() => {
    const started = watchChanges(editor, {
      onChange: (text, kind) => latest.current.onChange(text, kind),
      onPause: () => latest.current.onPause?.(),
    });
    watch.current = started;
    return () => {
      started.settle();
      pastes.leave();
      started.end();
      watch.current = null;
    };
  }, [editor, pastes]);
  useLayoutEffect(() => watch.current?.show(value), [value]);
  const highlightAt = useHighlights(editor, highlights);
  useEffect(() => {
    const onClick = ({ clientX, clientY }: MouseEvent): void => {
      const place = highlightAt(clientX, clientY);
      if (place) latest.current.onHighlight?.(place);
    };
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', onClick);
      root?.addEventListener('click', onClick);
    });
  }, [editor, highlightAt]);
  useImperativeHandle(
    ref,
    () => ({
      flush: () => {
        watch.current?.settle();
        latest.current.onPause?.();
      },
      focus: () => editor.focus(),
      focusEnd: () => editor.focus(undefined, { defaultSelection: 'rootEnd' }),
      showStretch: (start, end) => {
        editor.update(() => $selectStretch(start, end), { discrete: true });
        const [drawn] = rangesOf(editor, [{ start, end, kind: 'error' }]);
        drawn?.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
        return drawn?.ranges[0]?.getBoundingClientRect() ?? null;
      },
      insertPictures: (assetIds) =>
        editor.update(() => {
          const last = $getRoot().getLastChild();
          if ($getSelection() === null && $isElementNode(last)) last.selectEnd();
          $insertBlocks(
            assetIds.map((assetId) => ({ type: 'picture', assetId, caption: '' })),
            mode,
          );
        }, asCommand),
    }),
    [editor, mode],
  );
  return null;
}
