import type { Clip } from '../model/index.ts';
import { aroundFinding } from '../style/ignored.ts';
import type { StyleSettings } from '../style/settings.ts';
import type { CheckFinding } from './finding.ts';
import { fieldText, isTextField } from './textFields.ts';

const longest = 200;

/**
 * What 'ignore here' (此处忽略) keeps of a finding: the rule, and the text with a little of what stands around it; of a
 * finding that is about no text, the clip and the circumstances that it is about.
 * @param text the plain text of the finding's field; null where it is about no text
 * @param reason why, in the editor's words; may be empty
 */
export function ignoreMark(finding: CheckFinding, text: string | null, reason = ''): StyleSettings['ignored'][number] {
  const mark = { rule: finding.code, text: markOf(finding, text) };
  const why = reason.trim().replace(/\s+/g, ' ').slice(0, longest);
  return why === '' ? mark : { ...mark, reason: why };
}

function markOf({ code, field, start, end, text: found, clipId, about }: CheckFinding, text: string | null): string {
  if (about === undefined && text !== null && isTextField(field) && end > start) return aroundFinding(text, start, end);
  return `${clipId ?? ''} ${about ?? found}`.trim().slice(0, longest) || code;
}

/** Tells why a finding was ignored where it stands; undefined where nobody said why, or nobody ignored it. */
export function createReasons({ ignored }: StyleSettings): (finding: CheckFinding, clip?: Clip) => string | undefined {
  const reasons = new Map(ignored.map(({ rule, text, reason }) => [`${rule} ${text}`, reason]));
  return (finding, clip) => {
    const { field } = finding;
    const text = clip && isTextField(field) ? fieldText(clip, field) : null;
    return reasons.get(`${finding.code} ${markOf(finding, text)}`);
  };
}

/** Tells which findings the publication does not want to hear of: ignored places and words. */
export function createIgnoring({ ignored, words }: StyleSettings): (finding: CheckFinding, clip?: Clip) => boolean {
  const places = new Set(ignored.map(({ rule, text }) => `${rule} ${text}`));
  return (finding, clip) => {
    const { field } = finding;
    const text = clip && isTextField(field) ? fieldText(clip, field) : null;
    if (places.size > 0 && places.has(`${finding.code} ${markOf(finding, text)}`)) return true;
    return words.length > 0 && text !== null && isWithinWord(finding, text, words);
  };
}

/** Whether a finding stands within an occurrence of one of the words. */
function isWithinWord({ start, end }: CheckFinding, text: string, words: readonly string[]): boolean {
  if (end <= start) return false;
  return words.some((word) => {
    const from = Math.max(0, end - word.length);
    for (let at = text.indexOf(word, from); at >= 0 && at <= start; at = text.indexOf(word, at + 1)) {
      if (at + word.length >= end) return true;
    }
    return false;
  });
}
