import { DeskError } from '#shared/errors.ts';
import type { Publication, Section, SectionFormat } from '#shared/model/index.ts';
import { labelPatternProblem } from '#shared/numbering/index.ts';
import type { Connection } from './connection.ts';
import { notFound } from './failures.ts';
import type { Recorder } from './recorder.ts';
import type { PublicationRow, SectionRow } from './tables.ts';

export interface PublicationReader {
  list(): readonly Publication[];
  get(id: string): Publication | undefined;
  byName(name: string): Publication | undefined;
}

export interface PublicationWriter extends PublicationReader {
  /**
   * @throws DeskError exists (a name in use), conflict (a section that clips belong to would be lost), not_found (the
   *   cover or the logo), invalid_input (a label pattern that tells no issues apart)
   */
  save(publication: Publication): void;
}

export function createPublicationReader(db: Connection): PublicationReader {
  const all = db.prepare<[], PublicationRow>('SELECT * FROM publication ORDER BY name');
  const byId = db.prepare<[string], PublicationRow>('SELECT * FROM publication WHERE id = ?');
  const byName = db.prepare<[string], PublicationRow>('SELECT * FROM publication WHERE name = ?');
  const sections = db.prepare<[string], SectionRow>(
    'SELECT * FROM section WHERE publication_id = ? ORDER BY position, id',
  );
  const whole = (row: PublicationRow) => toPublication(row, sections.all(row.id).map(toSection));
  const ifThere = (row: PublicationRow | undefined) => row && whole(row);
  return {
    list: () => all.all().map(whole),
    get: (id) => ifThere(byId.get(id)),
    byName: (name) => ifThere(byName.get(name)),
  };
}

export function createPublicationWriter(db: Connection, recorder: Recorder): PublicationWriter {
  const reader = createPublicationReader(db);
  const owner = db.prepare<[string], string>('SELECT publication_id FROM section WHERE id = ?').pluck();
  const hasAsset = db.prepare<[string], number>('SELECT 1 FROM asset WHERE id = ?').pluck();
  const clipsOf = db.prepare<[string], number>('SELECT count(*) FROM clip WHERE section_id = ?').pluck();

  function removeSection({ id, name }: Section): void {
    const clips = clipsOf.get(id) ?? 0;
    if (clips > 0) {
      const message = `栏目“${name}”里还有 ${clips} 条素材，没有删除。请先把这些素材改到别的栏目。`;
      throw new DeskError('conflict', message, { clips });
    }
    recorder.remove('section', id);
  }

  return {
    ...reader,
    save: (publication) => {
      const { id, name, sections } = publication;
      const namesake = reader.byName(name);
      if (namesake && namesake.id !== id) {
        throw new DeskError('exists', `已有名为“${name}”的刊物，没有保存。请换一个名称。`);
      }
      refuseRepeated(sections);
      const problem = labelPatternProblem(publication.labelPattern);
      if (problem !== null) throw new DeskError('invalid_input', `${problem}刊物没有保存。`);
      for (const assetId of [publication.coverAssetId, publication.logoAssetId]) {
        if (assetId !== null && hasAsset.get(assetId) === undefined) throw notFound('图片', assetId);
      }
      recorder.put('publication', fromPublication(publication));
      const kept = new Set(sections.map((section) => section.id));
      for (const section of reader.get(id)?.sections ?? []) if (!kept.has(section.id)) removeSection(section);
      sections.forEach((section, position) => {
        if ((owner.get(section.id) ?? id) !== id) {
          throw new DeskError('conflict', `栏目“${section.name}”属于另一个刊物，没有保存。请新建一个栏目。`);
        }
        recorder.put('section', fromSection(section, id, position));
      });
    },
  };
}

function refuseRepeated(sections: readonly Section[]): void {
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const { id, name } of sections) {
    if (names.has(name) || ids.has(id)) {
      throw new DeskError('exists', `刊物里有两个栏目“${name}”，没有保存。请改名或删去一个。`);
    }
    names.add(name);
    ids.add(id);
  }
}

const toSection = (row: SectionRow): Section => ({
  id: row.id,
  name: row.name,
  format: row.format as SectionFormat,
  itemsPerPage: row.items_per_page,
  usualCount: row.usual_count,
});

const fromSection = (section: Section, publicationId: string, position: number): SectionRow => ({
  id: section.id,
  publication_id: publicationId,
  position,
  name: section.name,
  format: section.format,
  items_per_page: section.itemsPerPage,
  usual_count: section.usualCount,
});

const toPublication = (row: PublicationRow, sections: Section[]): Publication => ({
  id: row.id,
  name: row.name,
  slogan: row.slogan,
  brand: row.brand,
  site: row.site,
  frequency: row.frequency,
  closingNote: row.closing_note,
  labelPattern: row.label_pattern,
  templateId: row.template_id,
  brandColor: row.brand_color,
  coverAssetId: row.cover_asset_id,
  logoAssetId: row.logo_asset_id,
  fileNamePattern: row.file_name_pattern,
  placeLine: row.place_line === 1,
  regionIndex: row.region_index === 1,
  sections,
});

const fromPublication = (publication: Publication): PublicationRow => ({
  id: publication.id,
  name: publication.name,
  slogan: publication.slogan,
  brand: publication.brand,
  site: publication.site,
  frequency: publication.frequency,
  closing_note: publication.closingNote,
  label_pattern: publication.labelPattern,
  template_id: publication.templateId,
  brand_color: publication.brandColor,
  cover_asset_id: publication.coverAssetId,
  logo_asset_id: publication.logoAssetId,
  file_name_pattern: publication.fileNamePattern,
  place_line: publication.placeLine ? 1 : 0,
  region_index: publication.regionIndex ? 1 : 0,
});
