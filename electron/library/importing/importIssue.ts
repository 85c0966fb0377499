import { dirname, resolve } from 'node:path';
import type { ImportedIssue } from '#shared/contract/index.ts';
import {
  type Asset,
  type Clip,
  type Entry,
  fromPlainText,
  type Issue,
  type IssueNumber,
  type IssueSection,
  newId,
  newPublication,
  type Publication,
  type Section,
  type SectionFormat,
} from '#shared/model/index.ts';
import { assertNumberFree, formatIssueLabel } from '#shared/numbering/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import { readInput } from '../files/readInput.ts';
import { defaultCoverPath } from '../resources.ts';
import { action, type Service, type ServiceContext } from '../service/context.ts';
import type { WritableStore } from '../store/index.ts';
import { type IssueFile, type IssueFileItem, type IssueFileSection, readIssueFile } from './issueFile.ts';
import { type ItemPicture, takeInImages } from './issueImages.ts';
import { oneLine, paragraphs } from './paragraphs.ts';
import { parseJson } from './parseJson.ts';
import { createSourceResolver } from './sourceResolver.ts';

const maxFileBytes = 200 * 1024 * 1024;

/**
 * Brings an issue in from a JSON file: its publication (found by name or made), its items as clips with their
 * sources and pictures, and the issue with an entry for each. All of it is one step of undo; on any error the
 * library is as it was.
 * @throws DeskError file_not_found, file_unreadable, bad_json, invalid_input, invalid_text, empty_issue,
 *   empty_section, bad_picture, picture_too_big, total_number_used, cancelled
 */
export async function importIssue(
  { store, assets }: Service,
  path: string,
  context: ServiceContext,
): Promise<ImportedIssue> {
  const file = readIssueFile(parseJson(await readInput(path, maxFileBytes)));
  const number = numberOf(file);
  // Before the pictures, which take longest; the store looks again.
  const known = store.read.publications.byName(file.publication);
  if (known) assertNumberFree(number, store.read.issues.numbers(known.id));
  const pictures = await takeInImages(file, dirname(resolve(path)), assets, context);
  const cover = known ? null : await assets.putFile(defaultCoverPath());
  stopIfCancelled(context.signal, '什么都没有导入');
  return store.write(action('import.issue', file.label ?? file.publication, context), (writable) =>
    writeIssue(writable, file, number, cover, pictures),
  );
}

const numberOf = (file: IssueFile): IssueNumber => ({
  year: file.year,
  month: file.month,
  number: file.numberInMonth,
  numberTo: file.numberInMonthTo ?? file.numberInMonth,
  total: file.totalNumber,
  totalTo: file.totalNumberTo ?? file.totalNumber,
});

function writeIssue(
  store: WritableStore,
  file: IssueFile,
  number: IssueNumber,
  cover: Asset | null,
  pictures: ReadonlyMap<IssueFileItem, readonly ItemPicture[]>,
): ImportedIssue {
  if (cover) store.assets.add(cover);
  const made = { ...newPublication(file.publication), coverAssetId: cover?.id ?? null };
  const publication = withSections(store.publications.byName(file.publication) ?? made, file);
  store.publications.save(publication);
  for (const { asset } of [...pictures.values()].flat()) store.assets.add(asset);
  const sourceId = createSourceResolver(store.sources);
  const sections = file.sections.map((section): IssueSection => {
    const { name, items } = section;
    const sectionId = publication.sections.find((known) => known.name === name)?.id ?? null;
    const entries = items.map((item): Entry => {
      const clip = toClip(item, sectionId, sourceId(item.source), pictures.get(item) ?? []);
      store.clips.save(clip);
      return { id: newId(), clipId: clip.id };
    });
    return { id: newId(), name, ...layoutOf(section), entries };
  });
  const label = file.label ?? formatIssueLabel(number, publication.labelPattern);
  const issue: Issue = {
    id: newId(),
    publicationId: publication.id,
    number,
    label,
    publishedOn: file.publishedOn,
    coverAssetId: null,
    status: 'draft',
    edition: 1,
    sections,
  };
  store.issues.create(issue);
  return {
    issueId: issue.id,
    publicationId: publication.id,
    label,
    total: number.total,
    sections: sections.length,
    entries: sections.reduce((count, section) => count + section.entries.length, 0),
    pictures: [...pictures.values()].flat().length,
  };
}

/** The publication with the file's words where it has none of its own, and the file's sections that it lacks. */
function withSections(publication: Publication, file: IssueFile): Publication {
  const missing = file.sections.filter(({ name }) => !publication.sections.some((known) => known.name === name));
  const added = missing.map(
    (section): Section => ({
      id: newId(),
      name: section.name,
      ...layoutOf(section),
      usualCount: Math.min(section.items.length, 1000),
    }),
  );
  return {
    ...publication,
    slogan: publication.slogan || file.slogan,
    brand: publication.brand || file.brand,
    site: publication.site || file.site,
    frequency: publication.frequency || file.frequency,
    closingNote: publication.closingNote || file.closingNote,
    sections: [...publication.sections, ...added],
  };
}

/** A section with leads is a feature section, two items a page; else brief, three a page. */
function layoutOf({ items, itemsPerPage }: IssueFileSection): { format: SectionFormat; itemsPerPage: number } {
  const format = items.some((item) => item.lead.trim() !== '') ? 'feature' : 'brief';
  return { format, itemsPerPage: itemsPerPage ?? (format === 'feature' ? 2 : 3) };
}

function toClip(
  item: IssueFileItem,
  sectionId: string | null,
  source: string | null,
  pictures: readonly ItemPicture[],
): Clip {
  const { title, lead, body, source: _, date, url, region, tags, images: __, ...extra } = item;
  return {
    id: newId(),
    headline: oneLine(title),
    lead: paragraphs(lead),
    detail: [...fromPlainText(body)],
    sourceId: source,
    sectionId,
    publishedOn: date,
    region,
    url,
    status: 'ready',
    tags,
    pictures: pictures.map(({ picture }) => picture),
    extra: extra as Clip['extra'],
  };
}
