import { isMac } from './keys.ts';

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '⏎' };
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Enter: '⏎' };
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A key as it is shown to the user: Mod+Shift+N is Ctrl Shift N, or ⌘⇧N on macOS. */
export function formatKeys(keys: string): string {
  const names = { ...arrows, ...(isMac ? macNames : otherNames) };
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : ' ');
}
