import { type ClipKeys, keptUnder, soughtUnder } from '#shared/similar/index.ts';

/** Keys of clips in memory, to find those that have some in common. Clips are named by clip.number. */
export interface KeyIndex {
  /** Makes these the clip's keys. */
  put(clip: number, keys: ClipKeys): void;
  remove(clip: number): void;
  /** Clips that have enough of the keys, those with the most first. */
  find(keys: ClipKeys, most: number, isWanted: (clip: number) => boolean): readonly number[];
  /** All clips, those without a day first, then by the time of their events. */
  inOrder(): readonly number[];
}

const heads = 1 << 20;

/** A key that more clips have says nothing and is passed over. */
const mostOfOneKey = 100;

/** How much a clip must have in common: a strong key, or so many others. */
const enough = 4;

/**
 * A hash table with chains in typed arrays: 12 bytes a key and no object of any. Keys of a clip that has been put anew
 * stay in their chains and no longer count: what they belong to is older than the clip's present keys.
 */
export function createKeyIndex(): KeyIndex {
  const head = new Int32Array(heads).fill(-1);
  let keys = new Uint32Array(1024);
  let clips = new Uint32Array(1024);
  let next = new Int32Array(1024);
  let used = 0;
  /** By clip: where its present keys begin; −1 for none. */
  let first = new Int32Array(1024).fill(-1);
  /** By clip: the time of its event. */
  let spans = new Uint32Array(1024);

  function grow(): void {
    const size = keys.length * 2;
    const largerKeys = new Uint32Array(size);
    const largerClips = new Uint32Array(size);
    const largerNext = new Int32Array(size);
    largerKeys.set(keys);
    largerClips.set(clips);
    largerNext.set(next);
    [keys, clips, next] = [largerKeys, largerClips, largerNext];
  }

  function begin(clip: number, span: number): void {
    if (clip >= first.length) {
      const size = Math.max(first.length * 2, clip + 1);
      const larger = new Int32Array(size).fill(-1);
      larger.set(first);
      const largerSpans = new Uint32Array(size);
      largerSpans.set(spans);
      [first, spans] = [larger, largerSpans];
    }
    first[clip] = used;
    spans[clip] = span;
  }

  /** Clips of one key, as far as they are not too many. */
  const found: number[] = [];

  function gather(key: number): readonly number[] {
    found.length = 0;
    for (let at = head[key % heads] ?? -1; at !== -1; at = next[at] ?? -1) {
      if (keys[at] !== key) continue;
      const clip = clips[at] ?? 0;
      const begins = first[clip] ?? -1;
      if (begins === -1 || at < begins) continue;
      if (found.length === mostOfOneKey) return [];
      found.push(clip);
    }
    return found;
  }

  return {
    put: (clip, added) => {
      begin(clip, added.span);
      for (const key of keptUnder(added)) {
        if (used === keys.length) grow();
        const slot = key % heads;
        keys[used] = key;
        clips[used] = clip;
        next[used] = head[slot] ?? -1;
        head[slot] = used;
        used += 1;
      }
    },
    remove: (clip) => {
      if (clip < first.length) first[clip] = -1;
    },
    find: (sought, most, isWanted) => {
      const counts = new Map<number, number>();
      function count(key: number, worth: number): void {
        for (const clip of gather(key)) counts.set(clip, (counts.get(clip) ?? 0) + worth);
      }
      for (const key of sought.strong) count(key, enough);
      for (const key of soughtUnder(sought)) count(key, 1);
      const close = [...counts].filter(([clip, shared]) => shared >= enough && isWanted(clip));
      close.sort(([one, a], [two, b]) => b - a || one - two);
      return close.slice(0, most).map(([clip]) => clip);
    },
    inOrder: () => {
      const all: number[] = [];
      for (const [clip, at] of first.entries()) if (at !== -1) all.push(clip);
      return all.sort((a, b) => (spans[a] ?? 0) - (spans[b] ?? 0) || a - b);
    },
  };
}
