import { useRead } from '../app/reads.ts';

/** How much is no longer reported in a publication: places, words, rules. */
export function useIgnored(publicationId: string) {
  const { data: settings } = useRead('style.get', { publicationId });
  return {
    ignored: settings?.ignored.length ?? 0,
    words: settings?.words.length ?? 0,
    off: Object.values(settings?.levels ?? {}).filter((level) => level === 'off').length,
  };
}
