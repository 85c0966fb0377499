import { diffChars } from 'diff';

/** A stretch of two texts that are compared. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Same stretches shorter than this between two changes are a part of them: single characters that agree by chance. */
const shortest = 2;

/** Where one text differs from the other, character by character; what was taken out stands before what was put in. */
export function difference(before: string, after: string): readonly DifferencePart[] {
  const parts: readonly DifferencePart[] = diffChars(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return joined(parts.map((part, index) => (isChance(parts, index) ? { ...part, kind: 'both' as const } : part)));
}

function isChance(parts: readonly DifferencePart[], index: number): boolean {
  const part = parts[index];
  const isInside = index > 0 && index < parts.length - 1;
  return part?.kind === 'same' && isInside && part.text.length < shortest;
}

/** Gathers changes that touch each other: all that was taken out of them, then all that was put in. */
function joined(
  parts: readonly (DifferencePart | { readonly kind: 'both'; readonly text: string })[],
): readonly DifferencePart[] {
  const result: DifferencePart[] = [];
  let removed = '';
  let added = '';
  const end = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      end();
      result.push({ kind, text });
    } else {
      if (kind !== 'added') removed += text;
      if (kind !== 'removed') added += text;
    }
  }
  end();
  return result;
}
