import type { QueryClient } from '@tanstack/react-query';
import type { DeskClient } from '#shared/contract/index.ts';
import { readOptions } from './reads.ts';
import { libraryRoom } from './rooms.ts';

const always = [
  'publication.list',
  'issue.list',
  'clip.counts',
  'tag.list',
  'savedSearch.list',
  'source.list',
  'clip.regions',
] as const;

/**
 * Asks for what the first screen will need as soon as the library is open, so that it is there when that is drawn. The
 * library answers one call after the other: the list, which one waits for, comes first.
 */
export async function readAhead(queries: QueryClient, client: DeskClient): Promise<void> {
  const { readFirstPage } = await libraryRoom;
  readFirstPage(queries, client);
  for (const name of always) void queries.prefetchQuery(readOptions(client, name, {}));
}
