/** A sentence for the user, in both languages. */
export interface InBoth {
  readonly zh: string;
  readonly en: string;
}

export const inBoth = (zh: string, en: string): InBoth => ({ zh, en });
