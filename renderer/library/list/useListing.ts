import { keepPreviousData, type QueryClient, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { ClipDay, ClipSummary, DeskClient } from '#shared/contract/index.ts';
import { type DeskError, type Failure, unwrap } from '#shared/errors.ts';
import { useDesk } from '../../app/desk.ts';
import { readKey, readOptions, useRead } from '../../app/reads.ts';
import { isByDate, type LibraryView, libraryView } from '../view.ts';

/** Clips read at once. */
export const pageSize = 40;

interface Page {
  readonly clips: readonly ClipSummary[];
  readonly total: number;
}

interface PageRead {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Page>;
}

/** How a page of the list is read; clips that are found come another way than clips in order. */
function pageRead(client: DeskClient, { query, filter, order }: LibraryView, page: number): PageRead {
  const part = { filter, offset: page * pageSize, limit: pageSize };
  if (query.trim() === '') {
    const input = { ...part, order };
    return readOptions(client, 'clip.list', input);
  }
  const input = { ...part, query };
  return {
    queryKey: readKey('search.clips', input),
    queryFn: async ({ signal }) => {
      const { hits, total } = unwrap(await client.call('search.clips', input, { signal }));
      return { clips: hits, total };
    },
  };
}

export interface Listing {
  /** What is shown: the view asked for, or the one before while its answer is awaited. */
  readonly view: LibraryView;
  readonly total: number;
  /** Where days begin; null where the list is not in the order of dates. */
  readonly days: readonly ClipDay[] | null;
  /** Nothing has been read yet. */
  readonly isFirst: boolean;
  /** Another answer is awaited. */
  readonly isWaiting: boolean;
  readonly error: Failure | null;
}

/** The list that a view asks for; it stays as it was until the whole answer is there, and late answers are dropped. */
export function useListing(view: LibraryView): Listing {
  const { client } = useDesk();
  const head = useQuery<Page, DeskError>({ ...pageRead(client, view, 0), placeholderData: keepPreviousData });
  const byDate = isByDate(view);
  const order = view.order === 'oldest' ? 'oldest' : 'newest';
  const days = useRead('clip.days', { filter: view.filter, order }, { enabled: byDate, keep: true });
  const error = head.error ?? (byDate ? days.error : null);
  const isThere = head.data !== undefined && !head.isPlaceholderData;
  const isComplete = isThere && (!byDate || (days.data !== undefined && !days.isPlaceholderData));
  const shown = useRef<Omit<Listing, 'isWaiting' | 'error'> | null>(null);
  if (isComplete) {
    shown.current = { view, total: head.data.total, days: byDate ? (days.data ?? null) : null, isFirst: false };
  }
  return {
    ...(shown.current ?? { view, total: 0, days: null, isFirst: true }),
    isWaiting: !isComplete,
    error: error && { code: error.code, message: error.message },
  };
}

/** Reads the beginning of the list ahead of the screen that shows it. */
export function readFirstPage(queries: QueryClient, client: DeskClient): void {
  const view = libraryView.get();
  void queries.prefetchQuery(pageRead(client, view, 0));
  const order = view.order === 'oldest' ? 'oldest' : 'newest';
  if (isByDate(view)) void queries.prefetchQuery(readOptions(client, 'clip.days', { filter: view.filter, order }));
}

/** The clips of some pages of a list, by their row. */
export function useRows(view: LibraryView, pages: readonly number[]): (row: number) => ClipSummary | undefined {
  const { client } = useDesk();
  const combine = useCallback(
    (results: readonly { readonly data: Page | undefined }[]) => results.map(({ data }) => data?.clips),
    [],
  );
  const loaded = useQueries({ queries: pages.map((page) => pageRead(client, view, page)), combine });
  return (row) => loaded[pages.indexOf(Math.floor(row / pageSize))]?.[row % pageSize];
}
