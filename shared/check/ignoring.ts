import type { Clip } from '../model/index.ts';
import type { StyleSettings } from '../style/settings.ts';
import type { CheckFinding } from './finding.ts';
import { fieldText, isTextField } from './textFields.ts';

/** Characters on each side of what was found by which its place is known again. */
const around = 8;
const longest = 200;

/**
 * What 'ignore here' (此处忽略) keeps of a finding: the rule, and the text with a little of what stands around it; of a
 * finding that is about no text, the entry's headline.
 */
export function ignoredPlace(finding: CheckFinding, clip: Clip | undefined): StyleSettings['ignored'][number] {
  return { rule: finding.code, text: placeText(finding, clip) };
}

function placeText({ code, field, start, end, text }: CheckFinding, clip: Clip | undefined): string {
  if (clip && isTextField(field) && end > start) {
    const whole = fieldText(clip, field);
    return whole.slice(Math.max(0, start - around), end + around).slice(0, longest);
  }
  return `${clip?.headline ?? ''} ${text}`.trim().slice(0, longest) || code;
}

/** Tells which findings the publication does not want to hear of: ignored places and words. */
export function createIgnoring({ ignored, words }: StyleSettings): (finding: CheckFinding, clip?: Clip) => boolean {
  const places = new Set(ignored.map(({ rule, text }) => `${rule} ${text}`));
  return (finding, clip) => {
    if (places.size > 0 && places.has(`${finding.code} ${placeText(finding, clip)}`)) return true;
    return words.length > 0 && clip !== undefined && isWithinWord(finding, clip, words);
  };
}

function isWithinWord({ field, start, end }: CheckFinding, clip: Clip, words: readonly string[]): boolean {
  if (!isTextField(field) || end <= start) return false;
  const whole = fieldText(clip, field);
  return words.some((word) => {
    const from = Math.max(0, end - word.length);
    for (let at = whole.indexOf(word, from); at >= 0 && at <= start; at = whole.indexOf(word, at + 1)) {
      if (at + word.length >= end) return true;
    }
    return false;
  });
}
