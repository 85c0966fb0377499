import type { Connection } from '../connection.ts';

/**
 * A clip's place is its number in the token tables: the newer the clip, the smaller. FTS5 lists what it found by
 * that number, so the newest clips come first without looking at any date (sqlite.org/fts5.html §4.4.3).
 */
interface Places {
  readonly first: number;
  readonly end: number;
}

const perDay = 4096;
/** 9999-12-31, in days since 1970. */
const lastDay = 2_932_896;
/** Clips without a date come after all others. */
const undated: Places = { first: 2 ** 40, end: 2 ** 41 };
const msPerDay = 86_400_000;

/** The places of the clips of one day. */
export function placesOf(publishedOn: string | null): Places {
  const day = publishedOn === null ? Number.NaN : Date.parse(`${publishedOn}T00:00:00Z`) / msPerDay;
  if (Number.isNaN(day)) return undated;
  const first = (lastDay - day) * perDay;
  return { first, end: first + perDay };
}

/** Which clip has which place. */
export interface PlaceTable {
  find(clip: number): number | undefined;
  clipAt(place: number): number | undefined;
  /**
   * A place for a clip of that date, newer than all places of the date that are taken. When a day has no place
   * left, the days after it lend theirs: among their clips the order is then only nearly that of the dates.
   */
  take(clip: number, publishedOn: string | null): number;
  release(place: number): void;
}

export function createPlaceTable(db: Connection): PlaceTable {
  const byClip = db.prepare<[number], number>('SELECT place FROM search_place WHERE clip = ?').pluck();
  const byPlace = db.prepare<[number], number>('SELECT clip FROM search_place WHERE place = ?').pluck();
  const newest = db
    .prepare<[number, number], number>(
      'SELECT place FROM search_place WHERE place >= ? AND place < ? ORDER BY place LIMIT 1',
    )
    .pluck();
  const insert = db.prepare<[number, number]>('INSERT INTO search_place (place, clip) VALUES (?, ?)');
  const remove = db.prepare<[number]>('DELETE FROM search_place WHERE place = ?');

  function freePlace({ first, end }: Places): number {
    for (let start = first, stop = end; ; stop = start, start -= perDay) {
      const place = (newest.get(start, stop) ?? stop) - 1;
      if (place >= start) return place;
    }
  }

  return {
    find: (clip) => byClip.get(clip),
    clipAt: (place) => byPlace.get(place),
    take: (clip, publishedOn) => {
      const place = freePlace(placesOf(publishedOn));
      insert.run(place, clip);
      return place;
    },
    release: (place) => {
      remove.run(place);
    },
  };
}
