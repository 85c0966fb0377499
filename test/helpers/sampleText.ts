import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSample, type Sample, type SampleClip } from '#library/importing/sampleFiles.ts';
import { resourcePath } from '#library/resources.ts';
import { plainText } from '#shared/model/index.ts';

/** Where the sample's files are. */
export const sampleFolder = resourcePath('sample');

export const theSample: Sample = await readSample(sampleFolder);

/** Headline, lead and detail of a clip. */
export const textsOf = ({ clip }: SampleClip): string[] => [clip.headline, clip.lead, plainText(clip.detail)];

/** The entries of the complete issue, the newest, section by section. */
export function wholeIssue(): { readonly name: string; readonly items: readonly SampleClip[] }[] {
  const byId = new Map(theSample.clips.map((item) => [item.clip.id, item]));
  return (theSample.issues.at(-1)?.sections ?? []).map(({ name, clips }) => ({
    name,
    items: clips.flatMap((id) => byId.get(id) ?? []),
  }));
}

export const sampleBytes = (path: string): Buffer => readFileSync(join(sampleFolder, path));
