import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleBytes, sampleFolder, theSample } from '../../helpers/sampleText.ts';

const { clips, sources, issues, publication } = theSample;
const ids = clips.map(({ clip }) => clip.id);

describe('the sample’s library', () => {
  test('has more than 200 clips over at least three months, at every station, none under an id of another', () => {
    expect(clips.length).toBeGreaterThanOrEqual(200);
    expect(new Set(ids).size).toBe(ids.length);
    const months = new Set(clips.flatMap(({ clip }) => clip.publishedOn?.slice(0, 7) ?? []));
    expect([...months].sort()).toEqual(['2026-07', '2026-08', '2026-09', '2026-10']);
    expect(new Set(clips.map(({ clip }) => clip.status))).toEqual(new Set(['inbox', 'editing', 'ready']));
  });

  test('has what an editor still has to do: clips without source, date or region, and repeats of others', () => {
    expect(clips.some(({ source }) => source === '')).toBe(true);
    expect(clips.some(({ clip }) => clip.publishedOn === null && clip.region === null)).toBe(true);
    const repeats = clips.flatMap(({ clip }) => clip.extra['duplicateOf'] ?? []);
    expect(repeats.length).toBeGreaterThanOrEqual(3);
    expect(repeats.filter((id) => !ids.includes(String(id)))).toEqual([]);
  });

  test('registers every source once, with hosts that cannot exist, and gives each clip an address of its source', () => {
    const names = sources.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(sources.flatMap(({ hosts }) => hosts).filter((host) => !host.endsWith('.example'))).toEqual([]);
    const hosts = new Map(sources.map((source) => [source.name, source.hosts]));
    const strays = clips.filter(({ clip, source }) => {
      return source !== '' && !(hosts.get(source) ?? []).includes(new URL(clip.url).host);
    });
    expect(strays.map(({ clip }) => clip.id)).toEqual([]);
    expect(sources.filter(({ name }) => !clips.some(({ source }) => source === name))).toEqual([]);
  });

  test('has sections for all its clips', () => {
    const sections = publication.sections.map(({ name }) => name);
    expect(clips.filter(({ section }) => section !== '' && !sections.includes(section))).toEqual([]);
    expect(
      issues.flatMap((issue) => issue.sections.map(({ name }) => name)).filter((name) => !sections.includes(name)),
    ).toEqual([]);
  });
});

describe('the sample’s issues', () => {
  test('follow each other, each published on a Friday', () => {
    expect(issues.map(({ totalNumber }) => totalNumber)).toEqual([92, 93, 94, 95, 96]);
    for (const { publishedOn, label, year, month, numberInMonth, totalNumber } of issues) {
      expect(new Date(publishedOn).getUTCDay(), label).toBe(5);
      expect(label).toBe(`${year}年${month}月${numberInMonth}期（总${totalNumber}期）`);
      expect(publishedOn.startsWith(`${year}-${String(month).padStart(2, '0')}-`), label).toBe(true);
    }
  });

  test('have entries that are clips of the library, dated before the day of issue, none in two issues', () => {
    const placed = issues.flatMap(({ sections }) => sections.flatMap((section) => section.clips));
    expect(new Set(placed).size).toBe(placed.length);
    for (const { publishedOn, sections } of issues) {
      for (const id of sections.flatMap((section) => section.clips)) {
        const clip = clips.find((item) => item.clip.id === id)?.clip;
        expect(clip?.status, id).toBe('ready');
        expect((clip?.publishedOn ?? '9999') < publishedOn, id).toBe(true);
      }
    }
  });
});

describe('the sample’s pictures', () => {
  const named = [publication.cover, ...clips.flatMap(({ images }) => images.map(({ path }) => path))];
  const there = readdirSync(join(sampleFolder, 'pictures')).map((name) => `pictures/${name}`);

  test('are all there and all used', () => {
    expect([...new Set(named)].sort()).toEqual([...there].sort());
  });

  test('are small: 120 KB each, the cover 400 KB, 4 MB in all', () => {
    const sizes = new Map(there.map((path) => [path, sampleBytes(path).length]));
    for (const [path, size] of sizes)
      expect(size, path).toBeLessThanOrEqual(path === publication.cover ? 400_000 : 120_000);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4_000_000);
  });

  test('have captions', () => {
    expect(clips.flatMap(({ images }) => images.filter(({ caption }) => caption === ''))).toEqual([]);
  });
});
