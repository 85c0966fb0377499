import type { ComparedText } from '#shared/similar/index.ts';

/** Two clips, and what an editor would say of them. Firms, parks and figures are invented. */
export interface LabelledPair {
  /** What kind of likeness it is. */
  readonly kind: string;
  readonly isDuplicate: boolean;
  readonly a: ComparedText;
  readonly b: ComparedText;
}

/** A clip in short: headline, lead, detail, date and address. */
export function clip(headline: string, lead: string, detail = '', publishedOn = '', url = ''): ComparedText {
  return { headline, lead, detail, publishedOn: publishedOn === '' ? null : publishedOn, url };
}

export const same = (kind: string, a: ComparedText, b: ComparedText): LabelledPair => ({
  kind,
  isDuplicate: true,
  a,
  b,
});
export const other = (kind: string, a: ComparedText, b: ComparedText): LabelledPair => ({
  kind,
  isDuplicate: false,
  a,
  b,
});
