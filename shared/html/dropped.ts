import type { Dropped, DropReason } from './blocks.ts';

/** Different things that are named; more of them only count. */
const mostNamed = 200;
/** Characters of a name. */
const longestName = 60;

export interface DropList {
  add(why: DropReason, what?: string): void;
  list(): readonly Dropped[];
}

/** Gathers what could not come along; the same thing for the same reason is one entry with a count. */
export function createDropList(): DropList {
  const found = new Map<string, Dropped>();
  return {
    add: (why, what = '') => {
      const name = nameOf(what);
      const key = `${why} ${found.size < mostNamed ? name : ''}`;
      const known = found.get(key);
      if (known) found.set(key, { ...known, count: known.count + 1 });
      else found.set(key, { what: found.size < mostNamed ? name : '', why, count: 1 });
    },
    list: () => [...found.values()],
  };
}

/** What is given as a name may be markup in disguise: then it has none. */
const nameOf = (what: string): string =>
  /[<>]/.test(what) ? '' : what.replace(/\s+/g, ' ').trim().slice(0, longestName);
