import { useIssueLayout } from '../issue/index.ts';
import { PagePaper } from '../preview/PagePaper.tsx';

/** px */
const paperWidth = 240;

/** The cover and the first page, as they will be printed. */
export function Look({ issueId }: { readonly issueId: string }) {
  const laidOut = useIssueLayout(issueId);
  const pages = laidOut?.layout.pages ?? [];
  const shown = [pages[0], pages.find(({ kind }) => kind === 'body')].filter((page) => page !== undefined);
  return (
    <div className="look">
      {laidOut && shown.map((page) => <PagePaper key={page.kind} issue={laidOut} page={page} width={paperWidth} />)}
    </div>
  );
}
