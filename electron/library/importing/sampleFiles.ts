import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SavedSearch } from '#shared/contract/index.ts';
import {
  Clip,
  ClipPicture,
  type ClipStatus,
  fromPlainText,
  Id,
  IsoDate,
  Publication,
  Region,
  Source,
} from '#shared/model/index.ts';
import { readInput } from '../files/readInput.ts';
import { parseJson } from './parseJson.ts';

/** bytes; the largest file of the sample has a third of it. */
const maxFileBytes = 1_000_000;

const Image = z.strictObject({ path: z.string().min(1), caption: ClipPicture.shape.caption });
const Tags = Clip.shape.tags;
const fields = { id: Id, lead: z.string().default(''), body: z.string(), source: z.string(), url: z.string() };
const more = { date: IsoDate.nullable(), region: Region.nullable(), tags: Tags, images: z.array(Image).default([]) };

/** A line of clips/*.jsonl: what `import` reads, with the clip's station and pictures. */
const ClipLine = z.strictObject({
  ...fields,
  headline: z.string().min(1),
  category: z.string(),
  ...more,
  status: Clip.shape.status,
  /** The clip that this one repeats, so that the desk has something to find. */
  duplicateOf: Id.optional(),
  /** It lies in the trash. */
  trashed: z.literal(true).optional(),
});

const number = { id: Id, year: z.int(), month: z.int(), numberInMonth: z.int(), totalNumber: z.int() };
const header = { ...number, label: z.string().min(1), publishedOn: IsoDate };

/** issue.json: what `import-issue` reads, with ids. Its publication's own words are taken from publication.json. */
const WholeIssue = z.object({
  ...header,
  sections: z.array(
    z.object({ name: z.string(), items: z.array(z.strictObject({ ...fields, title: z.string().min(1), ...more })) }),
  ),
});

/** issues.json: the past issues, whose entries are named by their clips' ids. */
const PastIssues = z.array(
  z.strictObject({
    ...header,
    sections: z.array(z.strictObject({ name: z.string(), clips: z.array(Id) })),
  }),
);

const PublicationFile = z.strictObject({
  ...Publication.omit({ coverAssetId: true, logoAssetId: true }).shape,
  /** The cover picture, beside the file. */
  cover: z.string().min(1),
});

export interface SampleClip {
  /** Without what the library has to look up: source, section and pictures. */
  readonly clip: Omit<Clip, 'sourceId' | 'sectionId' | 'pictures'>;
  /** Names; empty where the clip has none. */
  readonly source: string;
  readonly section: string;
  readonly images: readonly z.output<typeof Image>[];
  readonly trashed?: true;
}

export type SampleIssue = z.output<typeof PastIssues>[number];

export interface Sample {
  readonly publication: z.output<typeof PublicationFile>;
  readonly sources: readonly Source[];
  readonly clips: readonly SampleClip[];
  /** The oldest first; all but the newest are printed. */
  readonly issues: readonly SampleIssue[];
  readonly searches: readonly SavedSearch[];
}

/**
 * Reads the sample from its folder.
 * @throws DeskError file_not_found, file_unreadable, bad_json; ZodError where the sample itself is wrong, a bug
 */
export async function readSample(folder: string): Promise<Sample> {
  const read = async (name: string): Promise<Buffer> => await readInput(join(folder, name), maxFileBytes);
  const json = async (name: string): Promise<unknown> => parseJson(await read(name));
  const issue = WholeIssue.parse(await json('issue.json'));
  const months = (await readdir(join(folder, 'clips'))).filter((name) => name.endsWith('.jsonl')).sort();
  const lines = (await Promise.all(months.map((name) => read(`clips/${name}`)))).flatMap((bytes) =>
    bytes.toString('utf8').split('\n').filter(Boolean),
  );
  return {
    publication: PublicationFile.parse(await json('publication.json')),
    sources: z.array(Source).parse(await json('sources.json')),
    clips: [
      ...lines.map((line): SampleClip => {
        const { headline, category, status, duplicateOf, trashed, ...rest } = ClipLine.parse(JSON.parse(line));
        const clip = sampleClip(rest, headline, category, status, duplicateOf === undefined ? {} : { duplicateOf });
        return trashed ? { ...clip, trashed } : clip;
      }),
      ...issue.sections.flatMap(({ name, items }) =>
        items.map(({ title, ...rest }) => sampleClip(rest, title, name, 'ready', {})),
      ),
    ],
    issues: [...PastIssues.parse(await json('issues.json')), wholeAsPast(issue)],
    searches: z.array(SavedSearch).parse(await json('searches.json')),
  };
}

type CommonFields = Omit<z.output<typeof ClipLine>, 'headline' | 'category' | 'status' | 'duplicateOf' | 'trashed'>;

function sampleClip(
  { id, lead, body, source, url, date, region, tags, images }: CommonFields,
  headline: string,
  section: string,
  status: ClipStatus,
  extra: Clip['extra'],
): SampleClip {
  const detail = [...fromPlainText(body)];
  return {
    clip: { id, headline, lead, detail, publishedOn: date, region, url, status, tags, extra },
    source,
    section,
    images,
  };
}

function wholeAsPast({ sections, ...rest }: z.output<typeof WholeIssue>): SampleIssue {
  const named = sections.map(({ name, items }) => ({ name, clips: items.map(({ id }) => id) }));
  return { ...rest, sections: named };
}
