/** A stretch of a text, and what is to stand there instead. */
export interface TextEdit {
  /** Offsets in UTF-16. */
  readonly start: number;
  readonly end: number;
  /** What is there; where something else is, the edit is out of date. */
  readonly text: string;
  readonly replacement: string;
}

/** Whether the edit's text is where it says. */
export const isCurrent = (text: string, edit: TextEdit): boolean => text.slice(edit.start, edit.end) === edit.text;

/**
 * The edits that can be carried out together, the last first so that offsets stay right: of two that overlap the one
 * that begins first, and of two that begin together the shorter.
 */
export function disjoint<E extends TextEdit>(edits: readonly E[]): E[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: E[] = [];
  for (const edit of ordered) {
    const before = kept.at(-1);
    if (before && (edit.start < before.end || edit.start === before.start)) continue;
    kept.push(edit);
  }
  return kept.reverse();
}

export const replaced = (text: string, { start, end, replacement }: TextEdit): string =>
  text.slice(0, start) + replacement + text.slice(end);
