import { mayBeOnePlace, type Region, regionMentions } from '../regions/index.ts';

/** The places that a text names, each once. */
export function placesOf(text: string): readonly Region[] {
  const found = new Map<string, Region>();
  for (const { region } of regionMentions(text)) found.set(`${region.kind} ${region.name}`, region);
  return [...found.values()];
}

/** Whether one of the places may be one of the others, or lies in one of them, or has one of them in it. */
export const sharesPlace = (places: readonly Region[], others: readonly Region[]): boolean =>
  places.some((place) => others.some((other) => mayBeOnePlace(place, other)));
