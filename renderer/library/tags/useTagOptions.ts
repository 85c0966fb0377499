import { useCallback, useMemo } from 'react';
import { useRead } from '../../app/reads.ts';
import { type ComboOption, findOptions, useReadings } from '../../ui/index.ts';

/** Gives the tags that fit what is typed, best first; all, the most used first, for nothing. */
export function useTagOptions(): (query: string) => readonly ComboOption[] {
  const { data } = useRead('tag.list', {});
  const read = useReadings();
  const options = useMemo(
    () =>
      [...(data ?? [])]
        .sort((one, other) => other.clips - one.clips)
        .map(({ tag, clips }) => ({ id: tag, label: tag, note: String(clips) })),
    [data],
  );
  return useCallback((query) => findOptions(options, query, read), [options, read]);
}
