import type { BundleConflict } from '#shared/contract/index.ts';
import { type Publication, type Section, type Source, sourceHost, sourceKey } from '#shared/model/index.ts';
import { type InBoth, inBoth } from '#shared/text/inBoth.ts';
import type { ReadableStore } from '../store/index.ts';
import { listTemplates } from '../templates.ts';
import { conflictOf, differences } from './conflicts.ts';
import { type PictureIds, pictureOf, requirePictures } from './pictureIds.ts';
import type { PublicationRecord } from './records.ts';

/** What becomes of a source or publication of a bundle. */
export interface Plan<T> {
  /** The bundle's, as it would be kept here; null where only its parts are looked up by name. */
  readonly theirs: T | null;
  /** The library's own; null where it has none. */
  readonly mine: T | null;
  /** The library's own with what is new and disputes nothing: a section, an alias. */
  readonly merged: T | null;
  readonly conflict: BundleConflict | null;
}

export interface NamePlans {
  readonly sources: readonly Plan<Source>[];
  readonly publications: readonly (Plan<Publication> & { readonly style: PublicationRecord['style'] })[];
  /** The library's ids by the bundle's. */
  readonly sourceIds: ReadonlyMap<string, string>;
  readonly publicationIds: ReadonlyMap<string, string>;
  /** Null where the library has no such section and gets none. */
  readonly sectionIds: ReadonlyMap<string, string | null>;
  readonly notes: readonly InBoth[];
}

const mostSections = 40;

/**
 * Finds the library's own sources, publications and sections for those of a bundle: by id, else by name.
 * @param justClips a bundle of clips brings no publication into a library that has one; its sections are matched by name
 */
export function planNames(
  read: ReadableStore,
  sources: readonly Source[],
  publications: readonly PublicationRecord[],
  pictures: PictureIds,
  justClips: boolean,
): NamePlans {
  const sourcePlans = sources.map((source) => ({ id: source.id, plan: planSource(read, source) }));
  const isKnown = justClips && read.publications.list().length > 0;
  const notes: InBoth[] = [];
  const sectionIds = new Map<string, string | null>();
  const publicationIds = new Map<string, string>();
  const publicationPlans = publications.map(({ publication, style }) => {
    const usable = usableHere(read, publication, pictures, notes);
    const plan = isKnown
      ? matchSections(read, usable, sectionIds, notes)
      : planPublication(read, usable, sectionIds, notes);
    publicationIds.set(publication.id, plan.mine?.id ?? publication.id);
    return { ...plan, style };
  });
  const sourceIds = new Map(sourcePlans.map(({ id, plan }) => [id, plan.mine?.id ?? id]));
  const withConflicts = sourcePlans.map(({ plan }) => plan);
  return { sources: withConflicts, publications: publicationPlans, sourceIds, publicationIds, sectionIds, notes };
}

/** A publication with the library's pictures, and with a template that this desk has. */
function usableHere(read: ReadableStore, publication: Publication, pictures: PictureIds, notes: InBoth[]): Publication {
  const { name, templateId, coverAssetId, logoAssetId } = publication;
  const isKnown = listTemplates().some(({ id }) => id === templateId);
  if (!isKnown) {
    notes.push(
      inBoth(
        `刊物“${name}”的版式“${templateId}”这里没有，改用默认的版式。`,
        `The look “${templateId}” of “${name}” is not here; it takes the usual one.`,
      ),
    );
  }
  const here = (id: string | null) => (id === null ? null : pictureOf(pictures, id));
  requirePictures(
    read,
    pictures,
    [coverAssetId, logoAssetId].filter((id) => id !== null),
  );
  return {
    ...publication,
    templateId: isKnown ? templateId : 'classic',
    coverAssetId: here(coverAssetId),
    logoAssetId: here(logoAssetId),
  };
}

function planSource(read: ReadableStore, source: Source): Plan<Source> {
  const mine = read.sources.get(source.id) ?? read.sources.byName(source.name) ?? null;
  const ownId = mine?.id ?? source.id;
  const isFree = (owner: Source | undefined) => owner === undefined || owner.id === ownId;
  const ownerOfHost = (host: string) => {
    const owner = read.sources.byHost(host);
    return owner?.hosts.includes(sourceHost(host)) ? owner : undefined;
  };
  const theirs: Source = {
    id: ownId,
    name: source.name,
    aliases: source.aliases.filter((alias) => isFree(read.sources.byName(alias))),
    hosts: [...new Set(source.hosts.map(sourceHost))].filter((host) => host !== '' && isFree(ownerOfHost(host))),
  };
  if (mine === null) return { theirs, mine, merged: null, conflict: null };
  // One that was matched by its name is another desk's entry for the same: what either knows of it is kept.
  if (mine.id !== source.id) return { theirs: null, mine, merged: withNames(mine, theirs), conflict: null };
  const differs = differences(mine, theirs, sourceWords);
  if (differs.length === 0) return { theirs, mine, merged: null, conflict: null };
  const onlyMine = isFree(read.sources.byName(source.name))
    ? null
    : inBoth(
        `名称“${source.name}”在这里是另一个来源`,
        `“${source.name}” is another source here; only yours can be kept.`,
      );
  return { theirs, mine, merged: null, conflict: conflictOf('source', source.id, mine.name, differs, onlyMine) };
}

function withNames(mine: Source, theirs: Source): Source {
  const known = new Set([mine.name, ...mine.aliases].map(sourceKey));
  const aliases = [theirs.name, ...theirs.aliases].filter((name) => !known.has(sourceKey(name)));
  const hosts = theirs.hosts.filter((host) => !mine.hosts.includes(host));
  const all = { aliases: [...mine.aliases, ...aliases].slice(0, 100), hosts: [...mine.hosts, ...hosts].slice(0, 100) };
  return aliases.length + hosts.length === 0 ? mine : { ...mine, ...all };
}

type SectionIds = Map<string, string | null>;

function planPublication(
  read: ReadableStore,
  publication: Publication,
  sectionIds: SectionIds,
  notes: InBoth[],
): Plan<Publication> {
  const mine = read.publications.get(publication.id) ?? read.publications.byName(publication.name) ?? null;
  if (mine === null) {
    for (const { id } of publication.sections) sectionIds.set(id, id);
    return { theirs: publication, mine, merged: null, conflict: null };
  }
  const missing: Section[] = [];
  const sections = publication.sections.flatMap((section): Section[] => {
    const known = ownSection(mine, section);
    if (known === undefined && mine.sections.length + missing.length >= mostSections) {
      notes.push(
        inBoth(
          `刊物“${mine.name}”放不下栏目“${section.name}”，它的素材栏目留空。`,
          `“${mine.name}” has no room for the section “${section.name}”; its clips are in none.`,
        ),
      );
      sectionIds.set(section.id, null);
      return [];
    }
    sectionIds.set(section.id, known?.id ?? section.id);
    if (known === undefined) missing.push(section);
    return [{ ...section, id: known?.id ?? section.id }];
  });
  const merged = missing.length === 0 ? mine : { ...mine, sections: [...mine.sections, ...missing] };
  const taken = new Set(sections.map(({ id }) => id));
  const others = merged.sections.filter(({ id }) => !taken.has(id));
  const theirs: Publication = {
    ...publication,
    id: mine.id,
    sections: [...sections, ...others].slice(0, mostSections),
  };
  const differs = differences(merged, theirs, publicationWords);
  if (differs.length === 0) return { theirs, mine, merged, conflict: null };
  const namesake = read.publications.byName(publication.name);
  const onlyMine =
    namesake && namesake.id !== mine.id
      ? inBoth(
          `这里另有名为“${publication.name}”的刊物`,
          `Another publication is called “${publication.name}” here; only yours can be kept.`,
        )
      : null;
  return { theirs, mine, merged, conflict: conflictOf('publication', publication.id, mine.name, differs, onlyMine) };
}

/** Finds sections of that name in whichever publication has them. */
function matchSections(
  read: ReadableStore,
  { sections }: Publication,
  sectionIds: SectionIds,
  notes: InBoth[],
): Plan<Publication> {
  const all = read.publications.list();
  for (const section of sections) {
    const known =
      all.flatMap((mine) => mine.sections.filter(({ id }) => id === section.id))[0] ??
      all.flatMap((mine) => ownSection(mine, section) ?? [])[0];
    sectionIds.set(section.id, known?.id ?? null);
    if (known === undefined) {
      notes.push(
        inBoth(
          `这里没有栏目“${section.name}”，属于它的素材栏目留空。`,
          `There is no section “${section.name}” here; its clips are in none.`,
        ),
      );
    }
  }
  return { theirs: null, mine: null, merged: null, conflict: null };
}

const ownSection = (mine: Publication, { id, name }: Section): Section | undefined =>
  mine.sections.find((own) => own.id === id) ?? mine.sections.find((own) => own.name === name);

const sourceWords = {
  name: inBoth('名称', 'name'),
  aliases: inBoth('别名', 'other names'),
  hosts: inBoth('网址', 'addresses'),
};

const publicationWords: Readonly<Record<keyof Omit<Publication, 'id'>, InBoth>> = {
  name: inBoth('名称', 'name'),
  slogan: inBoth('标语', 'slogan'),
  brand: inBoth('品牌', 'brand'),
  site: inBoth('网址', 'address'),
  frequency: inBoth('刊期', 'frequency'),
  closingNote: inBoth('结语', 'closing note'),
  labelPattern: inBoth('期号写法', 'label'),
  templateId: inBoth('版式', 'look'),
  brandColor: inBoth('颜色', 'colour'),
  coverAssetId: inBoth('封面图', 'cover picture'),
  logoAssetId: inBoth('标志', 'logo'),
  fileNamePattern: inBoth('文件名写法', 'file names'),
  placeLine: inBoth('地区行', 'place line'),
  regionIndex: inBoth('地区索引', 'region index'),
  sections: inBoth('栏目', 'section'),
};
