// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out by arithmetic
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid gives the focus to its rows
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClipSummary } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { useDesk } from '../../app/desk.ts';
import { usePlace } from '../../app/navigation.ts';
import { useWords } from '../../app/words.ts';
import { useSlow } from '../../ui/index.ts';
import { ClipRow, RowBones, type RowEvents } from './ClipRow.tsx';
import { DayLine } from './DayLine.tsx';
import { dayHeadings } from './dayHeadings.ts';
import { type DraggedClips, draggedCount } from './dragging.ts';
import { gridLayout, headingHeight, rowHeight } from './gridLayout.ts';
import { librarySelection, useSelection } from './librarySelection.ts';
import { listWords } from './listWords.ts';
import { isSelected } from './selection.ts';
import { today } from './today.ts';
import { useGridMoves } from './useGridMoves.ts';
import { type Listing, pageSize, useRows } from './useListing.ts';
import { useSettled } from './useSettled.ts';

interface ClipGridProps {
  readonly listing: Listing;
  /** Names of sources by id. */
  readonly sources: ReadonlyMap<string, string>;
  /** Goes into the clip that is shown. */
  onOpen(): void;
  onDelete(): void;
  onMenu(at: { readonly x: number; readonly y: number }): void;
}

/** ms that a part of the list must stay in view before it is read: what is scrolled past is not. */
const readAfter = 40;

/** The list of clips: any number of them, of which those in view are read and drawn. */
export function ClipGrid({ listing: { view, total, days }, sources, onOpen, onDelete, onMenu }: ClipGridProps) {
  const t = useWords(listWords);
  const { client } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const selection = useSelection();
  const [wantedRow, setFocusRow] = useState(0);
  const focusRow = Math.max(0, Math.min(wantedRow, total - 1));
  const wantsFocus = useRef(false);
  const draggedRow = useRef<number | null>(null);

  const headings = useMemo(() => (days ? dayHeadings(days, today()) : []), [days]);
  const layout = useMemo(
    () =>
      gridLayout(
        total,
        headings.map(({ row }) => row),
      ),
    [total, headings],
  );

  const kept = layout.indexOfRow(focusRow);
  // The focused row keeps the focus and a dragged one the drag only while they are on the page.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const items = new Set(defaultRangeExtractor(range));
      if (kept < range.count) items.add(kept);
      if (draggedRow.current !== null) items.add(draggedRow.current);
      return [...items].sort((one, other) => one - other);
    },
    [kept],
  );
  const virtualizer = useVirtualizer({
    count: layout.items,
    getScrollElement: () => box.current,
    estimateSize: (index) => (layout.isHeading(index) ? headingHeight : rowHeight),
    // Another layout is measured anew, once.
    getItemKey: useMemo(() => layout && ((index: number) => index), [layout]),
    overscan: 6,
    rangeExtractor,
  });

  const items = virtualizer.getVirtualItems();
  const pages = usePagesInView(
    items.map(({ index }) => layout.itemAt(index)).flatMap((item) => (item.kind === 'row' ? [item.row] : [])),
  );
  const clipAt = useRows(view, pages);
  const showsBones = useSlow(items.length > 0 && clipAt(focusRow) === undefined, 300);

  const focusOn = (row: number) => {
    wantsFocus.current = true;
    setFocusRow(row);
    virtualizer.scrollToIndex(layout.indexOfRow(row), { align: 'auto' });
  };
  useEffect(() => {
    const element = wantsFocus.current && box.current?.querySelector<HTMLElement>(`[data-row="${focusRow}"]`);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });

  const readIds = async () => unwrap(await client.call('clip.ids', view));
  const idsBetween = async (from: number, to: number): Promise<readonly string[]> => {
    const clips = Array.from({ length: to - from + 1 }, (_, index) => clipAt(from + index));
    return clips.every((clip) => clip !== undefined)
      ? clips.map(({ id }) => id)
      : (await readIds()).slice(from, to + 1);
  };
  const moves = useGridMoves({ rows: total, focusRow, focusOn, clipAt, idsBetween });
  useRevealed({
    view,
    total,
    clipAt,
    focusRow,
    readIds,
    reveal: (row) => {
      setFocusRow(row);
      virtualizer.scrollToIndex(layout.indexOfRow(row), { align: 'center' });
    },
  });

  const events = useRef<RowEvents>(null as unknown as RowEvents);
  events.current = {
    onClick: moves.onClick,
    onOpen,
    onMenu: (row, at) => {
      const clip = clipAt(row);
      if (clip && !isSelected(librarySelection.get(), clip.id)) moves.moveTo(row, { shift: false, keep: false });
      onMenu(at);
    },
    draggedWith: (clip) =>
      draggedClips(
        clip,
        items.flatMap(({ index }) => clipOf(index) ?? []),
      ),
    onDragStart: (row) => {
      draggedRow.current = layout.indexOfRow(row);
      draggedCount.set(1);
    },
    onDragEnd: () => {
      draggedRow.current = null;
      draggedCount.set(0);
    },
  };
  function clipOf(index: number): ClipSummary | undefined {
    const item = layout.itemAt(index);
    return item.kind === 'row' ? clipAt(item.row) : undefined;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    const isRow = target.dataset['row'] !== undefined;
    if (event.key === 'ArrowRight' && isRow) target.querySelector<HTMLElement>('.drag')?.focus();
    else if (event.key === 'ArrowLeft' && !isRow) target.closest<HTMLElement>('[data-row]')?.focus();
    else if (!isRow && (event.key === 'Enter' || event.key === ' ' || event.key === 'Escape')) return;
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete' || event.key === 'Backspace') onDelete();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const { left, bottom } = target.getBoundingClientRect();
      onMenu({ x: left + 24, y: bottom - 8 });
    } else {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
      if (!moves.onKey(event, page)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={box}
      className="scroll clip-grid"
      role="grid"
      aria-label={t('rows', { count: total })}
      aria-multiselectable
      aria-rowcount={layout.items}
      aria-colcount={1}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const item = layout.itemAt(index);
          if (item.kind === 'heading') {
            const heading = headings[item.heading];
            return heading && <DayLine key={`day ${index}`} heading={heading} top={start} rowIndex={index + 1} />;
          }
          const clip = clipAt(item.row);
          if (!clip) return <RowBones key={item.row} top={start} rowIndex={index + 1} isShown={showsBones} />;
          return (
            <ClipRow
              key={item.row}
              clip={clip}
              row={item.row}
              rowIndex={index + 1}
              top={start}
              isSelected={isSelected(selection, clip.id)}
              hasFocus={item.row === focusRow}
              source={sources.get(clip.sourceId ?? '') ?? ''}
              query={view.query}
              events={events}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The pages of which rows are in view, once scrolling has come to rest on them. */
function usePagesInView(rows: readonly number[]): readonly number[] {
  const key = [...new Set(rows.map((row) => Math.floor(row / pageSize)))].join();
  const settled = useSettled(key, readAfter);
  return useMemo(() => (settled === '' ? [0] : settled.split(',').map(Number)), [settled]);
}

/** The selection, where the clip is a part of it; else the clip alone. */
function draggedClips(clip: ClipSummary, inView: readonly ClipSummary[]): DraggedClips {
  const selection = librarySelection.get();
  if (selection.all || !selection.ids.has(clip.id)) return { ids: [clip.id], text: clip.headline };
  const headlines = new Map(inView.map(({ id, headline }) => [id, headline]));
  const ids = [...selection.ids];
  return { ids, text: ids.flatMap((id) => headlines.get(id) ?? []).join('\n') };
}

interface Revealed {
  readonly view: Listing['view'];
  readonly total: number;
  readonly focusRow: number;
  clipAt(row: number): ClipSummary | undefined;
  readIds(): Promise<readonly string[]>;
  reveal(row: number): void;
}

/** Scrolls to the clip that is shown, where it was chosen elsewhere: in the palette, in an issue, as a new clip. */
function useRevealed({ view, total, focusRow, clipAt, readIds, reveal }: Revealed): void {
  const clipId = usePlace((value) => value.clipId);
  const latest = useRef({ clipAt, focusRow, readIds, reveal });
  latest.current = { clipAt, focusRow, readIds, reveal };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when the list has another length
  useEffect(() => {
    if (clipId === null || total === 0) return;
    const { current } = latest;
    if (current.clipAt(current.focusRow)?.id === clipId) return;
    let isCurrent = true;
    void current.readIds().then((ids) => {
      const row = ids.indexOf(clipId);
      if (isCurrent && row >= 0) latest.current.reveal(row);
    });
    return () => {
      isCurrent = false;
    };
  }, [clipId, view, total]);
}
