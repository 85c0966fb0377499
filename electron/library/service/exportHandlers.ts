import type { exportCalls } from '#shared/contract/index.ts';
import type { LayoutRoom } from '../exporting/layoutRoom.ts';
import type { Service, ServiceHandlers } from './context.ts';
import type { IssueCheck } from './issueCheck.ts';
import { issueContent } from './issueContent.ts';

export function exportHandlers(
  { store, assets }: Service,
  layouts: LayoutRoom,
  { refuseHeld }: IssueCheck,
): ServiceHandlers<typeof exportCalls> {
  return {
    'layout.get': ({ issueId }) => {
      const { counts, sections, entries, findings } = layouts.layOut(issueContent(store, issueId)).layout;
      return { counts, sections, entries, findings };
    },
    'export.issue': async ({ issueId, pdf, docx, edition }, context) => {
      // The writers take longer to load than a library to open, so they come with the first export.
      const { exportIssue } = await import('../exporting/exportIssue.ts');
      if (edition === undefined) await refuseHeld(issueId, '导出', context);
      return exportIssue(issueContent(store, issueId, edition), { pdf, docx }, { layouts, assets }, context);
    },
  };
}
