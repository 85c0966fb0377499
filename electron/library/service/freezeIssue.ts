import { createHash } from 'node:crypto';
import { compose } from '#shared/compose/index.ts';
import type { CallContext } from '#shared/contract/index.ts';
import { dateOf, refuseUnprintable } from '../exporting/printable.ts';
import { loadFonts } from '../fonts/index.ts';
import { loadTemplate } from '../templates.ts';
import { action, type Service } from './context.ts';
import { issueContent } from './issueContent.ts';

/**
 * Keeps an issue as it is composed now, with all that decides about its pages, and closes it to changes. A frozen issue
 * stays as it is, so the call may be repeated.
 * @throws DeskError not_found, empty_issue, empty_section
 */
export function freezeIssue({ store }: Service, issueId: string, context: CallContext): void {
  const content = issueContent(store, issueId);
  const { issue, publication } = content;
  if (issue.status === 'frozen') return;
  refuseUnprintable(issue.label, issue.sections, '冻结');
  const document = compose(content);
  const { files } = loadFonts();
  const fonts = Object.fromEntries(Object.entries(files).map(([face, file]) => [face, file.sha256()]));
  store.write(action('issue.freeze', issue.label, context), ({ issues }) => {
    issues.freeze(issueId, {
      frozenAt: store.now(),
      datedOn: dateOf(issue),
      clipIds: issue.sections.flatMap((section) => section.entries.map(({ clipId }) => clipId)),
      document,
      template: loadTemplate(publication.templateId),
      fonts,
      sha256: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
    });
  });
}
