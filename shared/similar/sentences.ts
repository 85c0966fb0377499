import { lettersOf } from './comparable.ts';
import { hashText } from './hash.ts';

/** Letters of a sentence that is hardly written twice. */
const shortest = 16;

/** Hashes of the sentences of a comparable text that are long enough to be told by. */
export function sentencesOf(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const sentence of text.split(/[。!?;\n]/)) {
    const letters = lettersOf(sentence);
    if (letters.length >= shortest) hashes.add(hashText(letters, 5));
  }
  return hashes;
}
