import { useCurrent } from '../../app/current.ts';
import { useRead } from '../../app/reads.ts';
import type { IssuePlace } from './useClipActions.ts';

/** The sections of the issue that is worked on, to place clips in; none where there is no draft. */
export function useIssuePlaces(): { readonly label: string; readonly places: readonly IssuePlace[] } {
  const { issue } = useCurrent();
  const isDraft = issue?.status === 'draft';
  const { data } = useRead('issue.get', { issueId: issue?.id ?? '' }, { enabled: isDraft });
  if (!isDraft || data?.status !== 'draft') return { label: '', places: [] };
  const places = data.sections.map(({ id, name }) => ({
    issueId: data.id,
    sectionId: id,
    total: data.number.total,
    section: name,
  }));
  return { label: data.label, places };
}
