import { createStore, useStore } from '../app/store.ts';
import type { PlacedClip } from '../issue/index.ts';

/** What is being dragged, by mouse or by keyboard. */
export type Dragged =
  | { readonly kind: 'entries'; readonly ids: readonly string[]; readonly text: string }
  | { readonly kind: 'section'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'clips';
      /** Empty until they are read. */
      readonly clips: readonly PlacedClip[];
      readonly reading: Promise<readonly PlacedClip[]>;
      readonly text: string;
    };

export const dragged = createStore<Dragged | null>(null);
export const useDragged = (): Dragged | null => useStore(dragged, (value) => value);

export const entriesType = 'application/x-park-entries';
export const sectionType = 'application/x-park-section';

/** Ids under which what is dragged stands in the issue. */
export function draggedEntries(what: Dragged): readonly string[] {
  if (what.kind === 'entries') return what.ids;
  return what.kind === 'clips' ? what.clips.map(({ entry }) => entry.id) : [];
}
