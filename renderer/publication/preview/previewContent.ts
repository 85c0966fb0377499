import type { IssueContent } from '#shared/compose/index.ts';
import { type Asset, type Issue, type IssueSection, newId, type Publication } from '#shared/model/index.ts';
import { formatIssueLabel, labelPatternFault } from '#shared/numbering/index.ts';

/**
 * An issue as it would be printed if the publication were what is edited now. What was frozen is left aside, and the
 * issue's sections follow the publication's of the same name.
 * @param saved the publication before the edits
 * @param assets pictures that the edited publication may name
 */
export function previewContent(
  content: IssueContent,
  saved: Publication,
  edited: Publication,
  assets: readonly Asset[],
): IssueContent {
  const { frozen: _kept, ...rest } = content;
  const { issue } = content;
  const label = labelPatternFault(edited.labelPattern) ? issue.label : labelOf(issue, saved, edited);
  const known = new Set(content.assets.map(({ id }) => id));
  return {
    ...rest,
    publication: edited,
    issue: { ...issue, label, sections: issue.sections.map((section) => follow(section, saved, edited)) },
    assets: [...content.assets, ...assets.filter(({ id }) => !known.has(id))],
  };
}

/** An issue keeps the label it was given; it follows the pattern only while that is being edited. */
function labelOf({ label, number }: Issue, saved: Publication, edited: Publication): string {
  return saved.labelPattern === edited.labelPattern && label !== formatIssueLabel(number, saved.labelPattern)
    ? label
    : formatIssueLabel(number, edited.labelPattern);
}

function follow(section: IssueSection, saved: Publication, edited: Publication): IssueSection {
  const before = saved.sections.find(({ name }) => name === section.name);
  const now = edited.sections.find(({ id, name }) => (before ? id === before.id : name === section.name));
  if (!now || now.name === '') return section;
  const { name, format, itemsPerPage } = now;
  return { ...section, name, format, itemsPerPage };
}

/** An issue without entries, to show a publication that has none yet. */
export function emptyContent(publication: Publication, today: string): IssueContent {
  const [year = 2000, month = 1] = today.split('-').map(Number);
  const number = { year, month, number: 1, numberTo: 1, total: 1, totalTo: 1 };
  const sections = publication.sections.map(({ id, name, format, itemsPerPage }) => ({
    id,
    name,
    format,
    itemsPerPage,
    entries: [],
  }));
  const issue: Issue = {
    id: newId(),
    publicationId: publication.id,
    number,
    label: formatIssueLabel(number, publication.labelPattern),
    publishedOn: null,
    coverAssetId: null,
    status: 'draft',
    edition: 1,
    sections,
  };
  return { publication, issue, clips: [], sources: [], assets: [] };
}
