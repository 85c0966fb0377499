import { useEffect } from 'react';
import type { IssueSummary } from '#shared/contract/index.ts';
import type { Publication } from '#shared/model/index.ts';
import { place, usePlace } from './navigation.ts';
import { useRead } from './reads.ts';

export interface Current {
  readonly publications: readonly Publication[];
  readonly publication: Publication | null;
  /** Issues of the publication, newest first. */
  readonly issues: readonly IssueSummary[];
  readonly issue: IssueSummary | null;
}

/** The publication and the issue that is worked on. */
export function useCurrent(): Current {
  const publicationId = usePlace((value) => value.publicationId);
  const issueId = usePlace((value) => value.issueId);
  const { data: publications = [] } = useRead('publication.list', {});
  const { data: all = [] } = useRead('issue.list', {});
  const publication = publications.find(({ id }) => id === publicationId) ?? publications[0] ?? null;
  const issues = all.filter((issue) => issue.publicationId === publication?.id);
  const issue = issues.find(({ id }) => id === issueId) ?? null;
  return { publications, publication, issues, issue };
}

/** Sees that a publication and an issue are chosen wherever there are any: the newest draft, else the newest. */
export function useChosenIssue(): void {
  const { publication, issues, issue } = useCurrent();
  const chosen = issue ?? issues.find(({ status }) => status === 'draft') ?? issues[0] ?? null;
  const publicationId = publication?.id ?? null;
  const issueId = chosen?.id ?? null;
  const known = publication !== null;
  useEffect(() => {
    if (known) place.set((before) => ({ ...before, publicationId, issueId }));
  }, [known, publicationId, issueId]);
}
