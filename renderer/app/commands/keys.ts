import { useEffect } from 'react';
import { allCommands, type Command } from './commands.ts';

export const isMac = /Mac/.test(navigator.platform);

/** A key as pressed, e.g. Mod+Shift+K, in the order Mod, Alt, Shift. */
export function keyOf(event: KeyboardEvent): string {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || /[A-Z]/.test(key));
  return [...(mod ? ['Mod'] : []), ...(event.altKey ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+');
}

function commandFor(key: string): Command | undefined {
  return allCommands().findLast((command) => command.enabled !== false && command.keys?.includes(key));
}

/** Runs commands by their keys, wherever the focus is; never while an input method composes. */
export function useCommandKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const command = commandFor(keyOf(event));
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command.run();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
