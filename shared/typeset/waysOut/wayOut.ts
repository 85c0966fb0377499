/** What would make entries fit that do not; each has been tried, and leaves so many pages of the body. */
export type WayOut = SmallerPictures | Cut | Swap;

/** Pictures made smaller than the template would have them. */
export interface SmallerPictures {
  readonly kind: 'pictures';
  readonly entries: readonly {
    readonly entryId: string;
    /** For DocumentEntry.pictureLines. */
    readonly pictureLines: number;
    /** Height of the highest picture then, in mm. */
    readonly height: number;
  }[];
  readonly bodyPages: number;
}

/** The last sentences of a paragraph, or of several, left out. */
export interface Cut {
  readonly kind: 'cut';
  readonly entryId: string;
  /** Lines of the page that must go. */
  readonly lines: number;
  /** In order; as they stand in the clip, the last perhaps without its full stop. See cutSentences. */
  readonly sentences: readonly string[];
  readonly bodyPages: number;
}

/** An entry and the next one of its section change places. */
export interface Swap {
  readonly kind: 'swap';
  readonly entryId: string;
  readonly withEntryId: string;
  readonly bodyPages: number;
}
