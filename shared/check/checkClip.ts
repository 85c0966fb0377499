import type { Clip } from '../model/index.ts';
import type { CheckFinding } from './finding.ts';
import { clipStyle, type StyleInput } from './style/clipStyle.ts';

/** What the house style finds in a clip by itself, outside an issue: while it is written. */
export function checkClip(clip: Clip, input: StyleInput): CheckFinding[] {
  return clipStyle(clip, input, { entryId: null, clipId: clip.id, folio: null });
}
