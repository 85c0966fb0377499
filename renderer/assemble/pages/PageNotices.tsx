import type { LaidOut } from '../../issue/index.ts';
import type { IssueActions } from '../useIssueActions.ts';

interface PageNoticesProps {
  readonly laidOut: LaidOut;
  readonly actions: IssueActions;
}

/** What the layout found wrong, with ways out. */
export function PageNotices(_props: PageNoticesProps) {
  return null;
}
