import type { Document, FrozenIssue, IssueContent } from '#shared/compose/index.ts';
import type { Issue } from '#shared/model/index.ts';
import { found, picturesOf, type Store } from '../store/index.ts';

/**
 * Everything an issue is composed from; of a frozen issue, or an earlier edition that is asked for, also what was
 * frozen.
 * @throws DeskError not_found (the issue, or an edition that was not frozen)
 */
export function issueContent({ read }: Store, issueId: string, edition?: number): IssueContent {
  const issue = found(read.issues.get(issueId), '期', issueId);
  const publication = found(read.publications.get(issue.publicationId), '刊物', issue.publicationId);
  const clips = read.clips.many(issue.sections.flatMap((section) => section.entries.map((entry) => entry.clipId)));
  const sources = read.sources.many(clips.flatMap(({ sourceId }) => sourceId ?? []));
  const brand = [issue.coverAssetId, publication.coverAssetId, publication.logoAssetId].filter((id) => id !== null);
  const frozen = frozenEdition(read, issue, edition);
  const assets = read.assets.many([
    ...brand,
    ...clips.flatMap(picturesOf),
    ...(frozen ? picturesIn(frozen.document) : []),
  ]);
  return { publication, issue, clips, sources, assets, ...(frozen ? { frozen } : {}) };
}

function frozenEdition({ editions }: Store['read'], issue: Issue, edition?: number): FrozenIssue | undefined {
  const isDraft = issue.status === 'draft';
  if (isDraft && (edition === undefined || edition === issue.edition)) return undefined;
  return found(editions.get(issue.id, edition ?? issue.edition), '版本', issue.id);
}

const picturesIn = ({ coverPicture, logo, sections }: Document): string[] =>
  [
    ...[coverPicture, logo].filter((picture) => picture !== null),
    ...sections.flatMap((section) => section.entries.flatMap((entry) => entry.pictures)),
  ].map(({ assetId }) => assetId);
