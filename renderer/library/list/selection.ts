/** Which clips of the list are selected; all of a hundred thousand are held as "all but these". */
export type Selection =
  | { readonly all: false; readonly ids: ReadonlySet<string> }
  | { readonly all: true; readonly except: ReadonlySet<string> };

export const nothing: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, except: new Set() };
export const only = (...ids: readonly string[]): Selection => ({ all: false, ids: new Set(ids) });

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.all ? !selection.except.has(id) : selection.ids.has(id);

/** @param total how many clips the list has */
export const selectedCount = (selection: Selection, total: number): number =>
  selection.all ? Math.max(0, total - selection.except.size) : selection.ids.size;

/** Takes a clip in where it was out, and out where it was in. */
export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.all ? selection.except : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return selection.all ? { all: true, except: ids } : { all: false, ids };
}

/** The one clip that is selected; null where there are none or several. */
export function single(selection: Selection): string | null {
  if (selection.all || selection.ids.size !== 1) return null;
  return [...selection.ids][0] ?? null;
}
