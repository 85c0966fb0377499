import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { ClipSummary } from '#shared/contract/index.ts';
import { isMac } from '../../app/commands/keys.ts';
import { rowAfterKey } from './gridKeys.ts';
import { librarySelection, select } from './librarySelection.ts';
import { everything, nothing, only, toggled } from './selection.ts';

interface GridMoves {
  /** Moves the focus to a row and selects it; with `shift` all from where the selection began. */
  moveTo(row: number, keys: { readonly shift: boolean; readonly keep: boolean }): void;
  toggle(row: number): void;
  onClick(row: number, event: MouseEvent): void;
  /** Whether the key was one of the grid's. */
  onKey(event: KeyboardEvent, page: number): boolean;
}

interface GridMovesOptions {
  readonly rows: number;
  readonly focusRow: number;
  focusOn(row: number): void;
  clipAt(row: number): ClipSummary | undefined;
  /** The ids of some rows, read where they are not there yet. */
  idsBetween(from: number, to: number): Promise<readonly string[]>;
}

/** Moving and selecting in the list, by pointer and by keys. */
export function useGridMoves({ rows, focusRow, focusOn, clipAt, idsBetween }: GridMovesOptions): GridMoves {
  const anchor = useRef(0);
  const lastMove = useRef(0);

  async function selectRow(row: number): Promise<void> {
    const move = ++lastMove.current;
    const id = clipAt(row)?.id ?? (await idsBetween(row, row))[0];
    if (id !== undefined && move === lastMove.current) select(only(id));
  }

  async function selectBetween(row: number): Promise<void> {
    const move = ++lastMove.current;
    const ids = await idsBetween(Math.min(anchor.current, row), Math.max(anchor.current, row));
    if (move === lastMove.current) select(only(...ids));
  }

  const moveTo: GridMoves['moveTo'] = (row, { shift, keep }) => {
    focusOn(row);
    if (shift) return void selectBetween(row);
    anchor.current = row;
    if (!keep) void selectRow(row);
  };

  const toggle: GridMoves['toggle'] = (row) => {
    const clip = clipAt(row);
    if (!clip) return;
    anchor.current = row;
    focusOn(row);
    select(toggled(librarySelection.get(), clip.id));
  };

  const isMod = (event: { readonly metaKey: boolean; readonly ctrlKey: boolean }) =>
    isMac ? event.metaKey : event.ctrlKey;

  return {
    moveTo,
    toggle,
    onClick: (row, event) => {
      if (isMod(event)) toggle(row);
      else moveTo(row, { shift: event.shiftKey, keep: false });
    },
    onKey: (event, page) => {
      if (event.key === ' ') toggle(focusRow);
      else if (isMod(event) && event.key.toLowerCase() === 'a') select(everything);
      else if (event.key === 'Escape') {
        const clip = clipAt(focusRow);
        select(clip ? only(clip.id) : nothing);
      } else {
        const row = event.altKey ? null : rowAfterKey(event.key, focusRow, rows, page);
        if (row === null) return false;
        moveTo(row, { shift: event.shiftKey, keep: isMod(event) });
      }
      return true;
    },
  };
}
