import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CallName, DeskClient, Input, Output } from '#shared/contract/index.ts';
import { type DeskError, unwrap } from '#shared/errors.ts';
import { useDesk } from './desk.ts';

const issueTables = ['issue', 'issue_section', 'entry', 'frozen_edition'];
const clipTables = ['clip', 'source', ...issueTables];
const everything = null;

/** Tables whose rows a call reads: when one of them changes its answer is asked for again. `null` means any table. */
const readFrom: { readonly [Name in CallName]?: readonly string[] | null } = {
  'clip.get': ['clip'],
  'clip.list': clipTables,
  'clip.ids': clipTables,
  'clip.counts': clipTables,
  'clip.days': clipTables,
  'clip.regions': ['clip'],
  'clip.versions': ['clip'],
  'search.clips': clipTables,
  'savedSearch.list': [...clipTables, 'saved_search'],
  'source.list': ['source', 'clip'],
  'source.match': ['source'],
  'tag.list': ['clip'],
  'publication.list': ['publication', 'section'],
  'publication.get': ['publication', 'section'],
  'issue.list': issueTables,
  'issue.get': issueTables,
  'issue.editions': issueTables,
  'issue.proposeNext': [...issueTables, 'publication'],
  'document.get': [...clipTables, 'publication', 'section', 'asset'],
  'layout.get': [...clipTables, 'publication', 'section', 'asset'],
  'asset.get': ['asset'],
  'history.list': everything,
  'library.info': everything,
  'clip.original': ['clip_original'],
  'clip.similar': [...clipTables, 'distinct_pair'],
  'clip.suggest': ['clip', 'section'],
  'similar.pairs': [...clipTables, 'distinct_pair'],
  'style.get': ['style_settings'],
  'check.issue': [...clipTables, 'publication', 'section', 'asset', 'clip_original', 'distinct_pair', 'style_settings'],
  'template.list': [],
  'template.get': [],
};

/** Everything comes from this machine, so nothing waits for a network, and nothing is old before an event says so. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, gcTime: 300_000, retry: false },
    },
  });
}

/** Asks again for what was read from the tables. */
export function refresh(queries: QueryClient, tables: readonly string[]): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const from = readFrom[name as CallName];
      return from === null || from === undefined || from.some((table) => tables.includes(table));
    },
  });
}

export interface ReadOptions {
  readonly enabled?: boolean;
  /** Shows the last answer while that to another input is awaited. */
  readonly keep?: boolean;
}

export const readKey = <Name extends CallName>(name: Name, input: Input<Name>) => [name, input] as const;

/** How a call is read, for a component or ahead of one. */
export const readOptions = <Name extends CallName>(client: DeskClient, name: Name, input: Input<Name>) => ({
  queryKey: readKey(name, input),
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Output<Name>> =>
    unwrap(await client.call(name, input, { signal })),
});

/** Reads from the library and reads again whenever that has changed. */
export function useRead<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  { enabled = true, keep = false }: ReadOptions = {},
): UseQueryResult<Output<Name>, DeskError> {
  const { client } = useDesk();
  return useQuery<Output<Name>, DeskError>({
    ...readOptions(client, name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}
