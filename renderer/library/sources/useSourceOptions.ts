import { useCallback, useMemo } from 'react';
import { useRead } from '../../app/reads.ts';
import { type ComboOption, findOptions, useReadings } from '../../ui/index.ts';

interface SourceOptions {
  /** Sources whose name, alias, host or pinyin fits what is typed, best first; all, the most used first, for nothing. */
  find(query: string): readonly ComboOption[];
  optionOf(sourceId: string): ComboOption | null;
}

/** The registered sources, for a field in which one is chosen. */
export function useSourceOptions(): SourceOptions {
  const { data } = useRead('source.list', {});
  const read = useReadings();
  const options = useMemo(() => {
    const byUse = [...(data ?? [])].sort((one, other) => other.clips - one.clips);
    return byUse.flatMap(({ source: { id, name, aliases, hosts }, clips }) =>
      [name, ...aliases, ...hosts].map((label) => ({ label, option: { id, label: name, note: String(clips) } })),
    );
  }, [data]);
  const find = useCallback(
    (query: string) => [
      ...new Map(findOptions(options, query, read).map(({ option }) => [option.id, option])).values(),
    ],
    [options, read],
  );
  const optionOf = useCallback(
    (sourceId: string) => {
      const source = data?.find((each) => each.source.id === sourceId)?.source;
      return source ? { id: source.id, label: source.name } : null;
    },
    [data],
  );
  return { find, optionOf };
}
