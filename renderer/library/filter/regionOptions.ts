import type { RegionSummary } from '#shared/contract/index.ts';
import type { ComboOption } from '../../ui/index.ts';

/** Provinces, and cities in them, with how many clips each has; the id of a city is 省·市. */
export function regionOptions(regions: readonly RegionSummary[]): readonly ComboOption[] {
  const provinces = new Map<string, number>();
  for (const { province, clips } of regions) provinces.set(province, (provinces.get(province) ?? 0) + clips);
  const option = (name: string, clips: number) => ({ id: name, label: name, note: String(clips) });
  return [
    ...[...provinces].map(([province, clips]) => option(province, clips)),
    ...regions
      .filter(({ city }) => city !== '')
      .map(({ province, city, clips }) => option(`${province}·${city}`, clips)),
  ];
}
