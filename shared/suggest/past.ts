import { featuresOf, type ToldText, wordsOf } from './features.ts';

/** A clip of the library's past, and what was decided for it. */
export interface Decided extends ToldText {
  readonly sectionId: string | null;
  readonly tags: readonly string[];
}

/** How many clips have something, and how many of those bear each mark: a section, or a tag. */
export interface Count {
  readonly clips: number;
  readonly marks: ReadonlyMap<string, number>;
}

/** What the library's past says; it grows clip by clip. */
export interface Past {
  add(clip: Decided): void;
  /** All clips with a section, by section. */
  readonly sections: Count;
  /** Of a feature, or of a word (see featuresOf, wordsOf): what clips that have it were given. */
  sectionsOf(feature: string): Count;
  tagsOf(word: string): Count;
  /** Tags that stand in a text: how many clips with the same in their texts there are, and how many bear them. */
  tagsIn(text: string): readonly { readonly tag: string; readonly clips: number; readonly bearing: number }[];
}

interface Counting {
  clips: number;
  readonly marks: Map<string, number>;
}

const none: Count = { clips: 0, marks: new Map() };

export function createPast(): Past {
  const sections: Counting = { clips: 0, marks: new Map() };
  const byFeature = new Map<string, Counting>();
  const byWord = new Map<string, Counting>();
  const tags = new Set<string>();
  const tagged: { readonly text: string; readonly tags: readonly string[] }[] = [];

  function count(counting: Counting, marks: readonly string[]): void {
    counting.clips += 1;
    for (const mark of marks) counting.marks.set(mark, (counting.marks.get(mark) ?? 0) + 1);
  }

  function countIn(all: Map<string, Counting>, name: string, marks: readonly string[]): void {
    const counting = all.get(name) ?? { clips: 0, marks: new Map<string, number>() };
    all.set(name, counting);
    count(counting, marks);
  }

  return {
    add: (clip) => {
      if (clip.sectionId !== null) {
        count(sections, [clip.sectionId]);
        for (const feature of featuresOf(clip)) countIn(byFeature, feature, [clip.sectionId]);
      }
      if (clip.tags.length === 0) return;
      const text = `${clip.headline}\n${clip.opening}`;
      for (const tag of clip.tags) tags.add(tag);
      for (const word of wordsOf(text)) countIn(byWord, word, clip.tags);
      tagged.push({ text, tags: clip.tags });
    },
    sections,
    sectionsOf: (feature) => byFeature.get(feature) ?? none,
    tagsOf: (word) => byWord.get(word) ?? none,
    tagsIn: (text) =>
      [...tags]
        .filter((tag) => text.includes(tag))
        .map((tag) => {
          const same = tagged.filter((clip) => clip.text.includes(tag));
          return { tag, clips: same.length, bearing: same.filter((clip) => clip.tags.includes(tag)).length };
        }),
  };
}
