import { DeskError } from '#shared/errors.ts';
import { newId, Publication, type Section } from '#shared/model/index.ts';
import type { WritableStore } from '../../store/index.ts';

/**
 * Gives the id of the section of a name, in whichever publication has it. A new one is added to the first
 * publication: with clips that have a lead a feature section, else brief. Null for an empty name and where the
 * library has no publication. Good for one transaction.
 * @throws DeskError conflict when the publication has no room for another section
 */
export function createSectionResolver(
  publications: WritableStore['publications'],
): (name: string, hasLead: boolean) => string | null {
  const known = new Map<string, string>();
  const [first, ...others] = publications.list();
  let grown = first;
  for (const publication of [...others.toReversed(), ...(first ? [first] : [])]) {
    for (const section of publication.sections) known.set(section.name, section.id);
  }

  function add(publication: Publication, name: string, hasLead: boolean): string {
    const section = newSection(name, hasLead);
    const sections = [...publication.sections, section];
    if (!Publication.shape.sections.safeParse(sections).success) {
      const message = `刊物“${publication.name}”已有 ${publication.sections.length} 个栏目，放不下“${name}”`;
      throw new DeskError('conflict', message);
    }
    grown = { ...publication, sections };
    publications.save(grown);
    known.set(name, section.id);
    return section.id;
  }

  return (name, hasLead) => {
    if (name === '' || grown === undefined) return null;
    return known.get(name) ?? add(grown, name, hasLead);
  };
}

const newSection = (name: string, hasLead: boolean): Section => ({
  id: newId(),
  name,
  format: hasLead ? 'feature' : 'brief',
  itemsPerPage: hasLead ? 2 : 3,
  usualCount: 0,
});
