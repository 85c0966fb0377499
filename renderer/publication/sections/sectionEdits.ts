import { newId, type Section } from '#shared/model/index.ts';

/** Changes one section of a list. */
export const withSection = (sections: readonly Section[], id: string, change: Partial<Section>): Section[] =>
  sections.map((section) => (section.id === id ? { ...section, ...change } : section));

/** Moves a section to a place counted without it; a place beyond the end is the last. */
export function movedSection(sections: readonly Section[], id: string, to: number): Section[] {
  const section = sections.find((each) => each.id === id);
  if (!section) return [...sections];
  const rest = sections.filter((each) => each.id !== id);
  const at = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, at), section, ...rest.slice(at)];
}

/** A section that is not among the others, called `name` or, where that is taken, `name 2` and so on. */
export function freshSection(sections: readonly Section[], name: string): Section {
  const taken = new Set(sections.map((section) => section.name));
  const names = [name, ...sections.map((_, index) => `${name} ${index + 2}`)];
  const free = names.find((each) => !taken.has(each)) ?? name;
  return { id: newId(), name: free, format: 'brief', itemsPerPage: 3, usualCount: 0 };
}
