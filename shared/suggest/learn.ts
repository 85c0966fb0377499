import { wordsOf } from './words.ts';

/** A clip of the library's past, and what was decided for it. */
export interface Decided {
  readonly text: string;
  readonly sectionId: string | null;
  readonly tags: readonly string[];
}

/** In how many clips a word stands, and how many of those bear each mark. */
interface WordCount {
  clips: number;
  readonly marks: Map<string, number>;
}

/** What the past says of sections, or of tags. */
export interface Learned {
  readonly clips: number;
  /** Clips that bear each mark. */
  readonly marks: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, Readonly<WordCount>>;
}

/** Counts which words go with which marks. @param marksOf the section or the tags of a clip; those with none are left out */
export function learn(past: readonly Decided[], marksOf: (clip: Decided) => readonly string[]): Learned {
  const marks = new Map<string, number>();
  const words = new Map<string, WordCount>();
  let clips = 0;
  for (const clip of past) {
    const mine = marksOf(clip);
    if (mine.length === 0) continue;
    clips += 1;
    for (const mark of mine) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    for (const word of wordsOf(clip.text)) {
      const count = words.get(word) ?? { clips: 0, marks: new Map() };
      count.clips += 1;
      for (const mark of mine) count.marks.set(mark, (count.marks.get(mark) ?? 0) + 1);
      words.set(word, count);
    }
  }
  return { clips, marks, words };
}
