import { formatKeys } from '../app/commands/formatKeys.ts';

/** Keys as they are on this system: `Mod+K` is Ctrl K, or ⌘K on macOS. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd>{formatKeys(keys)}</kbd>;
}
