import {
  type CheckFinding,
  type CheckInput,
  createIssueChecker,
  createReasons,
  describeCode,
} from '#shared/check/index.ts';
import type { checkCalls } from '#shared/contract/index.ts';
import type { Service, ServiceHandlers } from './context.ts';
import { fixFindings } from './fixFindings.ts';
import type { IssueCheck } from './issueCheck.ts';

export function checkHandlers(service: Service, { check }: IssueCheck): ServiceHandlers<typeof checkCalls> {
  const { store } = service;
  return {
    'check.issue': async ({ issueId }, context) => (await check(issueId, context)).checked,
    'check.fix': ({ issueId, findings }, context) => fixFindings(service, issueId, findings, context),
    'check.sheet': async ({ issueId, path }, context) => {
      const { checked, input } = await check(issueId, context);
      // The writer takes longer to load than a library to open.
      const { exportCheckSheet } = await import('../exporting/exportCheckSheet.ts');
      return exportCheckSheet(checked, leftAlone(input, checked.findings), input.content, path, {
        now: store.now(),
        signal: context.signal,
      });
    },
  };
}

/** What is not reported because an editor said so: at its place, by a word, or by its rule. */
function leftAlone(input: CheckInput, found: readonly CheckFinding[]) {
  const settings = { ...input.settings, ignored: [], words: [] };
  const keyOf = ({ code, entryId, field, start, end, about }: CheckFinding): string =>
    [code, entryId, field, start, end, about].join(' ');
  const reported = new Set(found.map(keyOf));
  const all = createIssueChecker().check({ ...input, settings });
  const off = Object.entries(settings.levels).flatMap(([code, level]) =>
    level === 'off' ? [describeCode(code)?.name.zh ?? code] : [],
  );
  return {
    ignored: all.filter((finding) => !reported.has(keyOf(finding))),
    off,
    reasonOf: createReasons(input.settings),
  };
}
