import type { Clip } from '../../model/index.ts';
import { checkClip } from '../checkClip.ts';
import type { CheckFinding } from '../finding.ts';
import type { StyleInput } from '../style/clipStyle.ts';
import { applyFixes, canFix } from './applyFixes.ts';

/** One correction may make way for another; prose is done after a few rounds. */
const mostRounds = 40;

/** What of a clip's texts can be put right without asking. */
export const certainFindings = (clip: Clip, input: StyleInput): CheckFinding[] =>
  checkClip(clip, input).filter((finding) => finding.isCertain && canFix(finding));

/** A clip with every certain correction of the house style carried out; doing it again changes nothing. */
export function fixCertain(clip: Clip, input: StyleInput): Clip {
  let fixed = clip;
  for (let round = 0; round < mostRounds; round++) {
    const { clip: next, done } = applyFixes(fixed, certainFindings(fixed, input));
    if (done.length === 0) break;
    fixed = next;
  }
  return fixed;
}
