import { queryWords } from '#shared/search/index.ts';
import type { Connection } from '../connection.ts';
import { createFinder, type Page } from './finder.ts';
import { createPlaceTable, placesOf } from './places.ts';
import { createTokenizer, type SearchText } from './tokens.ts';
import { createTokenTable } from './tokenTable.ts';

/** A clip as the index sees it. */
export interface SearchEntry {
  readonly text: SearchText;
  /** ISO 8601 date; clips without one come last. */
  readonly publishedOn: string | null;
}

export interface SearchHits {
  /** How many clips match, exactly. */
  readonly total: number;
  /** clip.number of those on the page, in order. */
  readonly clips: readonly number[];
}

/** The search index of a library. Clips are named by clip.number. */
export interface SearchIndex {
  /** Notes that the clip is now so, or is new. Written at the next flush. */
  put(clip: number, entry: SearchEntry): void;
  /** Notes that the clip is not to be found any more. */
  remove(clip: number): void;
  /** Writes what was noted. To be called in the transaction that changed the clips, at its end. */
  flush(): void;
  /** Forgets what was noted: to be called when that transaction failed. */
  discard(): void;
  /**
   * The clips that have every word of the query in their texts, case and width ignored: those with all of them in
   * the headline first, newer before older. A query without words finds nothing.
   * @param wantedOnly keeps to the clips whose places were gathered (WantedPlaces)
   * @throws DeskError invalid_input when the query is too long
   */
  search(query: string, page: Page, wantedOnly?: boolean): SearchHits;
  /**
   * Merges a little of what single changes left behind, about `pages` pages of 4 KiB a table; meant for idle
   * moments and the end of an import. False when nothing is left to do.
   */
  tidy(pages: number): boolean;
}

/** Clips noted before they are written of themselves, to keep memory flat in a large step. */
const mostNoted = 4096;

/** The index over the tables of resources/migrations/0002_search.sql. */
export function createSearchIndex(db: Connection): SearchIndex {
  const places = createPlaceTable(db);
  const phrases = createTokenTable(db, 'search_phrase');
  const shorts = createTokenTable(db, 'search_short');
  const tokenize = createTokenizer();
  const find = createFinder(db);
  const noted = new Map<number, SearchEntry | null>();

  /** Takes the clips out of the token tables as they were. */
  function removeOld(): void {
    const taken = [...noted.keys()].flatMap((clip) => places.find(clip) ?? []).sort((a, b) => a - b);
    for (const place of taken) {
      phrases.remove(place);
      shorts.remove(place);
    }
  }

  /** Gives the clip the place of its date, if it has another now; undefined when it goes for good. */
  function replace(clip: number, entry: SearchEntry | null): number | undefined {
    const place = places.find(clip);
    if (place !== undefined) {
      const { first, end } = placesOf(entry?.publishedOn ?? null);
      if (entry !== null && place >= first && place < end) return place;
      places.release(place);
    }
    return entry === null ? undefined : places.take(clip, entry.publishedOn);
  }

  function flush(): void {
    removeOld();
    const additions: { readonly place: number; readonly text: SearchText }[] = [];
    for (const [clip, entry] of noted) {
      const place = replace(clip, entry);
      if (place !== undefined && entry !== null) additions.push({ place, text: entry.text });
    }
    additions.sort((a, b) => a.place - b.place);
    for (const { place, text } of additions) {
      const tokens = tokenize(text);
      phrases.insert(place, tokens.phrase);
      shorts.insert(place, tokens.short);
    }
    noted.clear();
  }

  function note(clip: number, entry: SearchEntry | null): void {
    noted.set(clip, entry);
    if (noted.size >= mostNoted) flush();
  }

  return {
    put: (clip, entry) => note(clip, entry),
    remove: (clip) => note(clip, null),
    flush,
    discard: () => noted.clear(),
    search: (query, page, wantedOnly) => {
      const { total, places: found } = find(queryWords(query), page, wantedOnly);
      return { total, clips: found.map((place) => clipAt(place)) };
    },
    tidy: db.transaction((pages: number): boolean => {
      const merged = [phrases.merge(pages), shorts.merge(pages)];
      return merged.includes(true);
    }),
  };

  function clipAt(place: number): number {
    const clip = places.clipAt(place);
    if (clip === undefined) throw new Error('the search index names a place that no clip has');
    return clip;
  }
}
