import { z } from 'zod';
import { IsoDate } from './clip.ts';
import { RichText } from './richText.ts';

/** What a clip was captured from (原文), as it then was. It is kept with the clip and never edited. */
export const Original = z.object({
  /** Empty where it came from no page. */
  url: z.string().max(4000),
  /** ms since 1970 */
  capturedAt: z.int().min(0),
  title: z.string().max(1000),
  /** As it stood there; empty where there was none. */
  source: z.string().max(500),
  author: z.string().max(500),
  publishedOn: IsoDate.nullable(),
  text: RichText,
});
export type Original = Readonly<z.infer<typeof Original>>;
