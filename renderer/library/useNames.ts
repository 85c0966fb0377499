import { useMemo } from 'react';
import type { Section } from '#shared/model/index.ts';
import { useCurrent } from '../app/current.ts';
import { useRead } from '../app/reads.ts';

const noSections: readonly Section[] = [];

/** The sections of the publication that is worked on. */
export const useSections = (): readonly Section[] => useCurrent().publication?.sections ?? noSections;

/** Names of registered sources by id. */
export function useSourceNames(): ReadonlyMap<string, string> {
  const { data } = useRead('source.list', {});
  return useMemo(() => new Map(data?.map(({ source }) => [source.id, source.name])), [data]);
}
