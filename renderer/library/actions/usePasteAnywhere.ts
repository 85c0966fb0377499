import { type ClipboardEvent, useCallback } from 'react';
import { fromHtml } from '../../editor/index.ts';
import { splitPasted } from './makeClip.ts';
import { useNewClip } from './useNewClip.ts';

/** Where text is typed, pasting is typing. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"], .manuscript') !== null;

/** Makes a new clip of what is pasted where nothing is being written: in the list, in the sidebar. */
export function usePasteAnywhere(): (event: ClipboardEvent) => void {
  const { fromText, fromParts } = useNewClip();
  return useCallback(
    (event) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const html = event.clipboardData.getData('text/html');
      const text = event.clipboardData.getData('text/plain');
      if (html === '' && text.trim() === '') return;
      event.preventDefault();
      const pasted = html === '' ? null : fromHtml(html).text;
      void (pasted && pasted.length > 0 ? fromParts(splitPasted(pasted)) : fromText(text));
    },
    [fromText, fromParts],
  );
}
