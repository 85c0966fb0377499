import type { IssueContent } from '#shared/compose/index.ts';
import { found, picturesOf, type Store } from '../store/index.ts';

/**
 * Everything an issue is composed from.
 * @throws DeskError not_found
 */
export function issueContent({ read }: Store, issueId: string): IssueContent {
  const issue = found(read.issues.get(issueId), '期', issueId);
  const publication = found(read.publications.get(issue.publicationId), '刊物', issue.publicationId);
  const clips = read.clips.many(issue.sections.flatMap((section) => section.entries.map((entry) => entry.clipId)));
  const sources = read.sources.many(clips.flatMap(({ sourceId }) => sourceId ?? []));
  const covers = [issue.coverAssetId, publication.coverAssetId].filter((id) => id !== null);
  const assets = read.assets.many([...covers, ...clips.flatMap(picturesOf)]);
  return { publication, issue, clips, sources, assets };
}
