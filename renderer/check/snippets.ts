import { type CheckFinding, type FindingPlace, fieldText, isTextField } from '#shared/check/index.ts';
import type { IssueContent } from '#shared/compose/index.ts';

/** The plain text that a finding's offsets count in; null where it is about no text. */
export function textOf({ clipId, field }: CheckFinding | FindingPlace, content: IssueContent): string | null {
  const clip = content.clips.find(({ id }) => id === clipId);
  if (!clip) return null;
  if (isTextField(field)) return fieldText(clip, field);
  return field === 'source' ? (content.sources.find(({ id }) => id === clip.sourceId)?.name ?? null) : null;
}

/** A finding in what stands around it. */
export interface Snippet {
  readonly before: string;
  readonly found: string;
  readonly after: string;
  /** What the found text becomes; null where nobody but the editor can know. */
  readonly suggestion: string | null;
}

/** Characters shown before and after the found text. */
const around = { short: 12, long: 34 } as const;

/** The finding with some of the text around it; null where it is about no stretch of text, or that has changed. */
export function snippetOf(finding: CheckFinding, text: string | null, length: keyof typeof around): Snippet | null {
  const { start, end, suggestion } = finding;
  if (text === null || end <= start || end > text.length || text.slice(start, end) !== finding.text) return null;
  const reach = around[length];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - reach);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + 2 * reach);
  return {
    before: (from > lineStart ? '…' : '') + text.slice(from, start),
    found: finding.text,
    after: text.slice(end, to) + (to < (lineEnd < 0 ? text.length : lineEnd) ? '…' : ''),
    suggestion,
  };
}
