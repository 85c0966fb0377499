import type { Figure } from './figures.ts';

/** Letters on each side that are looked at when two places of two texts are compared. */
const around = 8;
/** So much two places must be alike: a letter counts one, nearness of the values up to two. */
const fewestAlike = 3;

/** Whether a number of the edited text is borne out by one of the original. */
export function isBorneOut(figure: Figure, known: readonly Figure[]): boolean {
  return known.some((there) => agrees(figure, there));
}

function agrees(figure: Figure, there: Figure): boolean {
  if (figure.unit !== there.unit && figure.unit !== '' && there.unit !== '') return false;
  const difference = Math.abs(figure.value - there.value);
  if (difference <= 1e-9 * Math.max(1, Math.abs(there.value))) return true;
  // Rounded: 936.24亿 may be written 936亿, never the other way round.
  if (figure.step > there.step && difference <= figure.step / 2) return true;
  return figure.rough !== null && difference <= 0.1 * Math.abs(there.value) && isOnItsSide(figure, there);
}

/** 超900亿 stands for more than 900亿, 近1000亿 for less than 1000亿. */
function isOnItsSide({ rough, value }: Figure, there: Figure): boolean {
  if (rough === 'above') return value <= there.value || there.rough === 'above';
  return rough !== 'below' || value >= there.value || there.rough === 'below';
}

/** Whether it is what numbers of one sentence come to: 线下2个、线上7个 → 9个. */
export function isSum({ value, unit }: Figure, sentences: readonly (readonly Figure[])[]): boolean {
  return sentences.some((figures) => {
    const alike = figures.filter((each) => each.unit === unit);
    for (let from = 0; from < alike.length; from++) {
      let sum = alike[from]?.value ?? 0;
      for (let to = from + 1; to < alike.length; to++) {
        sum += alike[to]?.value ?? 0;
        if (Math.abs(sum - value) <= 1e-6 * Math.max(1, value)) return true;
        if (sum > value) break;
      }
    }
    return false;
  });
}

/**
 * The number of the original that most likely stood at the place of a number: of the same unit or with the same digits,
 * among the same words. Null where no place is like it.
 */
export function counterpart(figure: Figure, text: string, known: readonly Figure[], original: string): Figure | null {
  let best: Figure | null = null;
  let most = fewestAlike - 1;
  for (const there of known) {
    if (there.unit !== figure.unit && digitsOf(there) !== digitsOf(figure)) continue;
    const score = likeness(figure, text, there, original) + nearness(figure, there);
    if (score > most) {
      best = there;
      most = score;
    }
  }
  return best;
}

/** The same digits in another order count two; a value near it, or one zero more or less, one. */
function nearness(figure: Figure, there: Figure): number {
  if (sorted(digitsOf(figure)) === sorted(digitsOf(there))) return 2;
  const isNear = Math.abs(figure.value - there.value) <= 0.1 * there.value;
  return isNear || withoutZeros(figure) === withoutZeros(there) ? 1 : 0;
}

const sorted = (digits: string): string => [...digits].sort().join('');
const withoutZeros = (figure: Figure): string => digitsOf(figure).replaceAll('0', '');
const digitsOf = ({ text }: Figure): string => text.replace(/\D/g, '');

const lettersBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 2 * around), at)
    .replace(/[^\p{L}]|[约超近逾达共总]/gu, '')
    .slice(-around);
const lettersAfter = (text: string, at: number): string =>
  text
    .slice(at, at + 2 * around)
    .replace(/[^\p{L}]/gu, '')
    .slice(0, around);

function likeness(one: Figure, text: string, other: Figure, original: string): number {
  const [before, beforeThere] = [lettersBefore(text, one.start), lettersBefore(original, other.start)];
  const [after, afterThere] = [lettersAfter(text, one.end), lettersAfter(original, other.end)];
  let same = 0;
  while (same < before.length && before.at(-1 - same) === beforeThere.at(-1 - same)) same++;
  let next = 0;
  while (next < after.length && after[next] === afterThere[next]) next++;
  return same + next;
}
