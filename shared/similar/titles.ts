import type { Region } from '../regions/index.ts';
import { coverage, type Grams, gramsOf } from './grams.ts';
import { placesOf, sharesPlace } from './places.ts';

/** The name of a document, as such are compared. */
export interface Title {
  readonly grams: Grams;
  readonly places: readonly Region[];
}

/** Names between 《 and 》 of a comparable text. */
export function titlesOf(text: string): readonly Title[] {
  const names = new Set([...text.matchAll(/《([^《》]{4,80})》/g)].map(([, name]) => name ?? ''));
  return [...names].map((name) => ({ grams: gramsOf(name), places: placesOf(name) }));
}

/** Whether both name documents, and none is the same. */
export function titlesDiffer(a: readonly Title[], b: readonly Title[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((one) => b.some((other) => isSameTitle(one, other)));
}

/** As much of a shorter name must be in the longer for both to mean one document. */
const sameTitle = 0.7;

function isSameTitle(a: Title, b: Title): boolean {
  if (a.places.length > 0 && b.places.length > 0 && !sharesPlace(a.places, b.places)) return false;
  return Math.max(coverage(a.grams, b.grams), coverage(b.grams, a.grams)) >= sameTitle;
}
