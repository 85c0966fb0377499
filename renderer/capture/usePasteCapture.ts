import { useEffect } from 'react';
import { askAddress, takeMaterial } from './capture.ts';
import { isBusy } from './drop/useCaptureDrop.ts';
import { saidBy } from './materials.ts';
import { takeFiles } from './takeFiles.ts';

/** Where text is typed, pasting is typing. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"], .manuscript') !== null;

/** Takes what is pasted where nothing is being written: in the list, in the sidebar, nowhere in particular. */
export function usePasteCapture(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isBusy() || !event.clipboardData) return;
      const said = saidBy(event.clipboardData);
      const files = [...event.clipboardData.files];
      if (!said && files.length === 0) return;
      event.preventDefault();
      // A copied picture comes with markup that names it, and a copied table with a picture of itself.
      const hasText = event.clipboardData.getData('text/plain').trim() !== '';
      if (files.length > 0 && !hasText)
        void takeFiles(
          files.map((file) => ({ name: file.name, file })),
          false,
        );
      else if (said?.kind === 'address') askAddress(said.url);
      else if (said) takeMaterial(said.material);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
