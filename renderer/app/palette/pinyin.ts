/** How a Chinese title reads: zǔ bǎn, by character; characters without a reading are left out of `initials` never. */
export interface Reading {
  /** One letter or sign a character: zb for 组版. */
  readonly initials: string;
  /** Without tones: zuban. */
  readonly full: string;
  /** With tones, for the eye: zǔ bǎn. */
  readonly shown: string;
}

export type ReadAloud = (text: string) => Reading;

let loading: Promise<ReadAloud> | null = null;

/** The readings' dictionary is large, so it comes with the first use of the palette. */
export function loadReadings(): Promise<ReadAloud> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, Reading>();
    return (text) => {
      const before = known.get(text);
      if (before) return before;
      const syllables = pinyin(text, { type: 'array', toneType: 'none', v: true });
      const reading = {
        initials: syllables
          .map((syllable) => syllable.slice(0, 1))
          .join('')
          .toLowerCase(),
        full: syllables.join('').toLowerCase(),
        shown: pinyin(text, { nonZh: 'removed' }),
      };
      known.set(text, reading);
      return reading;
    };
  });
  return loading;
}
