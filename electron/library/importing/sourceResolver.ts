import { newId, sourceKey } from '#shared/model/index.ts';
import type { WritableStore } from '../store/index.ts';

/**
 * Gives the id of the source of a name, which is registered when it is new; null for an empty name. Remembers what
 * it gave, so it is good for one transaction.
 */
export function createSourceResolver(sources: WritableStore['sources']): (name: string) => string | null {
  const known = new Map<string, string>();

  function register(name: string): string {
    const source = { id: newId(), name, aliases: [], hosts: [] };
    sources.save(source);
    return source.id;
  }

  return (name) => {
    const trimmed = name.trim();
    if (sourceKey(trimmed) === '') return null;
    const id = known.get(trimmed) ?? sources.byName(trimmed)?.id ?? register(trimmed);
    known.set(trimmed, id);
    return id;
  };
}
