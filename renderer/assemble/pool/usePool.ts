import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ClipFilter, ClipPage, ClipSummary } from '#shared/contract/index.ts';
import { type DeskError, unwrap } from '#shared/errors.ts';
import { useDesk } from '../../app/desk.ts';

/** Clips that can be placed, in the order they are offered: ready ones, then those being edited, then the inbox. */
const parts = [
  { status: 'ready', used: false },
  { status: 'editing', used: false },
  { status: 'inbox', used: false },
] as const satisfies readonly Partial<ClipFilter>[];

const pageSize = 100;

interface PageAt {
  readonly part: number;
  readonly offset: number;
}

interface PoolPage extends ClipPage {
  readonly at: PageAt;
}

export interface Pool {
  readonly clips: readonly ClipSummary[];
  /** How many there are in all, as far as that is known. */
  readonly total: number;
  readonly isReading: boolean;
  /** Reads on, where there is more. */
  readMore(): void;
}

/** @param sectionId of the publication's sections; null for clips of any */
export function usePool(sectionId: string | null, query: string): Pool {
  const { client } = useDesk();
  const section = sectionId === null ? {} : { sectionId };
  const read = async ({ part, offset }: PageAt): Promise<PoolPage> => {
    const filter = { ...parts[part], ...section };
    const at = { part, offset };
    if (query === '') return { at, ...unwrap(await client.call('clip.list', { filter, offset, limit: pageSize })) };
    const { hits, total } = unwrap(await client.call('search.clips', { query, filter, offset, limit: pageSize }));
    return { at, clips: hits, total };
  };
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery<
    PoolPage,
    DeskError,
    { readonly pages: readonly PoolPage[] },
    readonly [string, unknown],
    PageAt
  >({
    queryKey: [query === '' ? 'clip.list' : 'search.clips', { pool: sectionId, query }],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: { part: 0, offset: 0 },
    getNextPageParam: ({ at, clips, total }) => {
      if (at.offset + clips.length < total) return { ...at, offset: at.offset + clips.length };
      return at.part + 1 < parts.length ? { part: at.part + 1, offset: 0 } : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const clips = useMemo(() => data?.pages.flatMap((page) => page.clips) ?? [], [data]);
  const total = totalOf(data?.pages ?? []);
  // A part without clips must not end the list.
  const last = data?.pages.at(-1);
  const isShort = clips.length < pageSize && hasNextPage;
  useEffect(() => {
    if (isShort && !isFetching && last) void fetchNextPage();
  }, [isShort, isFetching, last, fetchNextPage]);
  return {
    clips,
    total,
    isReading: isFetching && clips.length === 0,
    readMore: () => hasNextPage && !isFetching && void fetchNextPage(),
  };
}

function totalOf(pages: readonly PoolPage[]): number {
  const totals = new Map(pages.map(({ at, total }) => [at.part, total]));
  return [...totals.values()].reduce((sum, total) => sum + total, 0);
}
