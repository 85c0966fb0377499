import type { Document, DocumentEntry } from '../compose/document.ts';
import type { Context } from './context.ts';
import type { StructureNode, StructureRole } from './displayList.ts';
import { closingNode } from './pages/closing.ts';
import { highlightsOf } from './pages/coverPage.ts';
import type { RegionFolios } from './pages/regionIndex.ts';

const leaf = (key: string, role: StructureRole): StructureNode => ({ key, role, children: [] });

/**
 * The logical structure of the issue (ISO 32000-1 §14.7): cover, contents, a Sect a section with its headings,
 * paragraphs and figures, in reading order. Keys are the `node` of display items and links.
 */
export function structureOf(context: Context, document: Document, regions: readonly RegionFolios[]): StructureNode {
  const children = [
    coverStructure(context, document),
    contentsStructure(document, regions),
    ...document.sections.map((section) => ({
      key: section.id,
      role: 'Sect' as const,
      title: section.title,
      children: [leaf(`${section.id}/title`, 'H1'), ...section.entries.flatMap((entry) => entryStructure(entry))],
    })),
    sect('closing', '', [leaf('closing/brand', 'P'), link('closing/site'), leaf(closingNode, 'P')]),
  ];
  return { key: 'document', role: 'Document', title: document.title, children };
}

function sect(key: string, title: string, children: readonly StructureNode[]): StructureNode {
  return { key, role: 'Sect', ...(title === '' ? {} : { title }), children };
}

function coverStructure(context: Context, document: Document): StructureNode {
  const picture = document.coverPicture;
  return sect('cover', document.title, [
    leaf('cover/brand', 'P'),
    leaf('cover/title', 'P'),
    leaf('cover/label', 'P'),
    leaf('cover/slogan', 'P'),
    ...(picture ? [{ ...leaf('cover/picture', 'Figure'), alt: picture.alt }] : []),
    leaf('cover/highlights', 'P'),
    ...highlightsOf(context, document).map((entry) => link(`cover/highlight/${entry.id}`)),
    leaf('cover/base', 'P'),
  ]);
}

function link(key: string): StructureNode {
  return { key: `${key}/p`, role: 'P', children: [leaf(key, 'Link')] };
}

function contentsStructure(document: Document, regions: readonly RegionFolios[]): StructureNode {
  const row = (id: string): StructureNode => ({
    key: `toc/${id}/row`,
    role: 'TOCI',
    children: [leaf(`toc/${id}`, 'Link')],
  });
  const rows = document.sections.flatMap((section) => [
    row(section.id),
    ...section.entries.map((entry) => row(entry.id)),
  ]);
  return sect('contents', '目录', [
    leaf('contents/title', 'H1'),
    { key: 'contents/list', role: 'TOC', children: rows },
    leaf('regions/title', 'P'),
    ...regions.map((region) => leaf(`regions/${region.name}`, 'P')),
  ]);
}

/** Place, headline, lead, pictures and detail of an entry; linked words inside a paragraph belong to the paragraph. */
function entryStructure(entry: DocumentEntry): StructureNode[] {
  return [
    leaf(`${entry.id}/place`, 'P'),
    leaf(`${entry.id}/headline`, 'H2'),
    ...entry.lead.map((_, index) => leaf(`${entry.id}/lead/${index}`, 'P')),
    ...entry.pictures.flatMap((picture, index) => [
      { ...leaf(`${entry.id}/picture/${index}`, 'Figure'), alt: picture.alt },
      leaf(`${entry.id}/caption/${index}`, 'Caption'),
    ]),
    ...entry.detail.map((_, index) => leaf(`${entry.id}/detail/${index}`, 'P')),
  ];
}

/** The entry to whose own text or pictures a node belongs; null for the contents, the cover and furniture. */
export function entryOfNode(node: string | undefined): string | null {
  const [, entryId] = /^(.+)\/(?:place|headline|(?:lead|picture|caption|detail)\/\d+)$/.exec(node ?? '') ?? [];
  return entryId ?? null;
}
