import type { CallContext, issueCalls } from '#shared/contract/index.ts';
import { type Issue, type IssueNumber, newId, type Publication } from '#shared/model/index.ts';
import { formatIssueLabel, proposeNextIssue } from '#shared/numbering/index.ts';
import { found, type WritableStore } from '../store/index.ts';
import { action, type Service, type ServiceHandlers } from './context.ts';
import { freezeIssue } from './freezeIssue.ts';
import type { IssueCheck } from './issueCheck.ts';
import { issueContent } from './issueContent.ts';

export function issueHandlers(service: Service, { refuseHeld }: IssueCheck): ServiceHandlers<typeof issueCalls> {
  const { store } = service;
  const { issues, publications } = store.read;
  const getIssue = (id: string) => found(issues.get(id), '期', id);
  const getPublication = (id: string) => found(publications.get(id), '刊物', id);
  const labelOf = (number: IssueNumber, publication: Publication) => formatIssueLabel(number, publication.labelPattern);

  /** Changes an issue that is there, and gives it as it then is. */
  function change(
    name: string,
    issueId: string,
    context: CallContext,
    work: (issues: WritableStore['issues'], issue: Issue) => void,
  ): Issue {
    const issue = getIssue(issueId);
    store.write(action(name, issue.label, context), (writable) => work(writable.issues, issue));
    return getIssue(issueId);
  }

  return {
    'issue.list': ({ publicationId }) => issues.list(publicationId),
    'issue.get': ({ issueId }) => getIssue(issueId),
    'issue.proposeNext': ({ publicationId, ...wish }) => {
      const publication = getPublication(publicationId);
      const number = proposeNextIssue(issues.numbers(publicationId), wish);
      return { number, label: labelOf(number, publication) };
    },
    'issue.create': ({ issueId, publicationId, number, label, publishedOn, coverAssetId }, context) => {
      const known = issues.get(issueId);
      if (known && known.publicationId === publicationId && known.number.total === number.total) return known;
      const publication = getPublication(publicationId);
      const issue: Issue = {
        id: issueId,
        publicationId,
        number,
        label: label ?? labelOf(number, publication),
        publishedOn,
        coverAssetId,
        status: 'draft',
        edition: 1,
        sections: publication.sections.map(({ name, format, itemsPerPage }) => ({
          id: newId(),
          name,
          format,
          itemsPerPage,
          entries: [],
        })),
      };
      store.write(action('issue.create', issue.label, context), (writable) => writable.issues.create(issue));
      return getIssue(issueId);
    },
    'issue.saveHeader': ({ issueId, number, label, publishedOn, coverAssetId }, context) =>
      change('issue.saveHeader', issueId, context, (writer, { publicationId }) => {
        const text = label ?? labelOf(number, getPublication(publicationId));
        writer.saveHeader({ id: issueId, number, label: text, publishedOn, coverAssetId });
      }),
    'issue.remove': ({ issueId }, context) => {
      const label = issues.get(issueId)?.label ?? '';
      store.write(action('issue.remove', label, context), (writable) => writable.issues.remove(issueId));
      return null;
    },

    'issue.addSection': ({ issueId, sectionId, index, ...section }, context) =>
      change('issue.addSection', issueId, context, (writer) => {
        writer.addSection(issueId, { id: sectionId, ...section }, index);
      }),
    'issue.changeSection': ({ issueId, sectionId, name, format, itemsPerPage }, context) =>
      change('issue.changeSection', issueId, context, (writer, issue) => {
        const section = found(
          issue.sections.find(({ id }) => id === sectionId),
          '栏目',
          sectionId,
        );
        writer.changeSection(issueId, {
          id: sectionId,
          name: name ?? section.name,
          format: format ?? section.format,
          itemsPerPage: itemsPerPage ?? section.itemsPerPage,
        });
      }),
    'issue.moveSection': ({ issueId, sectionId, index }, context) =>
      change('issue.moveSection', issueId, context, (writer) => writer.moveSection(issueId, sectionId, index)),
    'issue.removeSection': ({ issueId, sectionId }, context) =>
      change('issue.removeSection', issueId, context, (writer) => writer.removeSection(issueId, sectionId)),

    'issue.placeEntry': ({ issueId, sectionId, entry, index }, context) =>
      change('issue.placeEntry', issueId, context, (writer) => writer.placeEntry(issueId, sectionId, entry, index)),
    'issue.moveEntry': ({ issueId, entryId, sectionId, index }, context) =>
      change('issue.moveEntry', issueId, context, (writer) => writer.moveEntry(issueId, entryId, sectionId, index)),
    'issue.placeEntries': ({ issueId, sectionId, entries, index }, context) =>
      change('issue.placeEntries', issueId, context, (writer) => {
        entries.forEach((entry, at) => {
          writer.placeEntry(issueId, sectionId, entry, index === undefined ? undefined : index + at);
        });
      }),
    'issue.moveEntries': ({ issueId, sectionId, entryIds, index }, context) =>
      change('issue.moveEntries', issueId, context, (writer) =>
        writer.moveEntries(issueId, entryIds, sectionId, index),
      ),
    'issue.limitPictures': ({ issueId, entryId, pictureLines }, context) =>
      change('issue.limitPictures', issueId, context, (writer) => writer.limitPictures(issueId, entryId, pictureLines)),
    'issue.removeEntry': ({ issueId, entryId }, context) =>
      change('issue.removeEntry', issueId, context, (writer) => writer.removeEntry(issueId, entryId)),

    'issue.freeze': async ({ issueId }, context) => {
      await refuseHeld(issueId, '冻结', context);
      freezeIssue(service, issueId, context);
      return getIssue(issueId);
    },
    'issue.correct': ({ issueId, reason }, context) =>
      change('issue.correct', issueId, context, (writer) => writer.correct(issueId, reason)),
    'issue.editions': ({ issueId }) => store.read.editions.list(getIssue(issueId).id),

    'document.get': ({ issueId }) => issueContent(store, issueId),
  };
}
