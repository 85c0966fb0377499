import { useEffect, useState } from 'react';
import { matchTitle } from '../app/palette/match.ts';
import { loadReadings, type ReadAloud } from '../app/palette/pinyin.ts';

/**
 * Options whose label fits a query, best first: as it is written, by the first letters of its pinyin (nb finds 宁波), or
 * by its pinyin written out. All of them, in their order, for an empty query.
 */
export function findOptions<Option extends { readonly label: string }>(
  options: readonly Option[],
  query: string,
  read: ReadAloud | null,
): readonly Option[] {
  if (query.trim() === '') return options;
  return options
    .flatMap((option) => {
      const match = matchTitle(query, option.label, read?.(option.label) ?? null);
      return match ? [{ option, rank: match.rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** The readings of Chinese titles; null until their dictionary has come, once a component asks for it. */
export function useReadings(): ReadAloud | null {
  const [read, setRead] = useState<ReadAloud | null>(null);
  useEffect(() => {
    let isThere = true;
    void loadReadings().then((loaded) => isThere && setRead(() => loaded));
    return () => {
      isThere = false;
    };
  }, []);
  return read;
}
