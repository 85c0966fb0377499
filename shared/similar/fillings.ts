import { coverage, type Grams, gramsOf } from './grams.ts';

/** A stretch in common has at least so many. */
const shortestStretch = 2;
/** Leads of which so much is in common begin to be of one form, and of which so much are. */
const likeForm = 0.6;
const oneForm = 0.8;
const most = 4;

/** A lead, and the words of the whole clip. */
interface Lead {
  readonly lead: string;
  readonly all: Grams;
}

/**
 * How much two leads of one form are filled otherwise, 0 … 4: they are laid side by side by the stretches they have in
 * common, and where both have words between two such stretches that the other clip lacks, those say whom or what each is
 * about. Retellings are seldom of one form, and copies lack no words.
 */
export function filledOtherwise(a: Lead, b: Lead): number {
  const [one, other] = a.lead < b.lead ? [a, b] : [b, a];
  const [first, second] = [one.lead, other.lead];
  const stretches = stretchesInOrder(first, second);
  const common = stretches.reduce((sum, { length }) => sum + length, 0) / Math.min(first.length, second.length);
  if (!(common > likeForm)) return 0;
  let weight = 0;
  let [endA, endB] = [0, 0];
  for (const { atA, atB, length } of [...stretches, { atA: first.length, atB: second.length, length: 0 }]) {
    weight += Math.min(lacking(first.slice(endA, atA), other.all), lacking(second.slice(endB, atB), one.all));
    [endA, endB] = [atA + length, atB + length];
  }
  return Math.min(most, weight) * Math.min(1, (common - likeForm) / (oneForm - likeForm));
}

/** Of the words of a stretch, how much the other clip lacks. */
function lacking(stretch: string, other: Grams): number {
  const grams = gramsOf(stretch);
  return grams.total * (1 - coverage(grams, other));
}

interface Stretch {
  readonly atA: number;
  readonly atB: number;
  readonly length: number;
}

/** The longest common subsequence of two texts, without what is common by chance: single characters. */
function stretchesInOrder(a: string, b: string): Stretch[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] =
        a.charCodeAt(i) === b.charCodeAt(j)
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const start = i;
    while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) [i, j] = [i + 1, j + 1];
    if (i - start >= shortestStretch) found.push({ atA: start, atB: j - (i - start), length: i - start });
    if (i >= a.length || j >= b.length) break;
    const at = i * width + j;
    if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return found;
}
