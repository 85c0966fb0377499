import { z } from 'zod';
import { call } from './call.ts';

const Tag = z.string().min(1).max(100);

export interface TagSummary {
  readonly tag: string;
  /** Clips that bear it, those in the trash left out. */
  readonly clips: number;
}

/** Tags (标签) exist as long as a clip bears them. */
export const tagCalls = {
  'tag.list': call<readonly TagSummary[]>()(z.strictObject({})),
  /** Refused (exists) when a clip bears the new name already: merge them instead. */
  'tag.rename': call<{ readonly clips: number }>()(z.strictObject({ from: Tag, to: Tag })),
  'tag.merge': call<{ readonly clips: number }>()(z.strictObject({ from: z.array(Tag).min(1).max(200), into: Tag })),
};
