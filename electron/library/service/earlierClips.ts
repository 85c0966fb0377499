import { type Clip, longestHeadline, type StoredClip } from '#shared/model/index.ts';
import { found, type Store } from '../store/index.ts';

const copyMark = '（副本）';

/** A copy of a clip: new to the desk, its headline marked. */
export function copyOf(clip: StoredClip, id: string): Clip {
  const { revision: _, addedAt: __, updatedAt: ___, trashedAt: ____, ...content } = clip;
  const headline = clip.headline.slice(0, longestHeadline - copyMark.length) + copyMark;
  return { ...content, id, headline, status: 'inbox' };
}

/**
 * A clip as it was after a step. What it then named and is gone since, source or section, it goes without.
 * @throws DeskError not_found
 */
export function versionToRestore({ read }: Store, clipId: string, stepId: number): Clip {
  const versions = read.clips.versions(clipId, Number.MAX_SAFE_INTEGER);
  const { clip } = found(
    versions.find((version) => version.stepId === stepId),
    '版本',
    clipId,
  );
  const sections = read.publications.list().flatMap((publication) => publication.sections.map(({ id }) => id));
  return {
    ...clip,
    sourceId: clip.sourceId !== null && read.sources.get(clip.sourceId) ? clip.sourceId : null,
    sectionId: clip.sectionId !== null && sections.includes(clip.sectionId) ? clip.sectionId : null,
  };
}
