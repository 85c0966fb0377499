import { useEffect } from 'react';
import { askAddress, takeMaterial } from './capture.ts';
import { isBusy } from './drop/useCaptureDrop.ts';
import { saidBy } from './materials.ts';
import { takeFiles } from './takeFiles.ts';
import { useNothingToClip } from './useNothingToClip.ts';

/** Takes what is pasted where nothing is being written: in the list, in the sidebar, nowhere in particular. */
export function usePasteCapture(): void {
  const sayNothing = useNothingToClip();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: data, target } = event;
      if (event.defaultPrevented || !data || isBusy() || isTyping(target, data)) return;
      event.preventDefault();
      const said = saidBy(data);
      const files = [...data.files];
      // A copied picture comes with markup that names it, and a copied table with a picture of itself.
      if (files.length > 0 && !hasText(data))
        void takeFiles(
          files.map((file) => ({ name: file.name, file })),
          false,
        );
      else if (said?.kind === 'address') askAddress(said.url);
      else if (said) takeMaterial(said.material);
      else sayNothing();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [sayNothing]);
}

const hasText = (data: DataTransfer): boolean => data.getData('text/plain').trim() !== '';

/** Where text is typed, pasting is typing; but nobody searches for several paragraphs or a picture. */
function isTyping(target: EventTarget | null, data: DataTransfer): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('.library .find') !== null) {
    return hasText(data) ? !data.getData('text/plain').trim().includes('\n') : data.files.length === 0;
  }
  return target.closest('input, textarea, [contenteditable="true"], .manuscript') !== null;
}
