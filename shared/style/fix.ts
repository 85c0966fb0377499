import { certainEdits, checkStyle, type Edit, type Finding } from './check.ts';
import type { StyleOptions } from './passage/passage.ts';

export interface FixedText {
  readonly fixed: string;
  /** The findings of the text as it was given. */
  readonly findings: readonly Finding[];
}

/** One correction may make way for another, as the second of two marks; prose is done after four rounds. */
const mostRounds = 40;

/** A text with every certain correction carried out; doing it again changes nothing. */
export function fixStyle(text: string, options: StyleOptions): FixedText {
  let fixed = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = certainEdits(fixed, options);
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
  }
  return { fixed, findings: checkStyle(text, options) };
}

/** A text with some parts replaced; the edits are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, after } of edits) {
    parts.push(text.slice(at, start), after);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
