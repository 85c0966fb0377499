import {
  type CheckFinding,
  type CheckInput,
  createIssueChecker,
  describeCode,
  fieldText,
  textFields,
} from '#shared/check/index.ts';
import type { CheckedIssue, checkCalls } from '#shared/contract/index.ts';
import { countCharacters } from '#shared/text/count.ts';
import type { LayoutRoom } from '../exporting/layoutRoom.ts';
import { createCheckInput } from './checkInput.ts';
import type { Service, ServiceContext, ServiceHandlers } from './context.ts';
import { fixFindings } from './fixFindings.ts';

/** @param layouts shared with the export, so that an issue is laid out once for both */
export function checkHandlers(service: Service, layouts: LayoutRoom): ServiceHandlers<typeof checkCalls> {
  const { store } = service;
  const checker = createIssueChecker();
  const gather = createCheckInput(store, layouts);

  async function check(issueId: string, context: ServiceContext) {
    const start = performance.now();
    const input = await gather(issueId, context);
    const findings = checker.check(input);
    const { clips, issue } = input.content;
    const checked: CheckedIssue = {
      findings,
      blocking: findings.filter(({ level }) => level === 'error').length,
      fixed: store.read.issues.fixed(issueId),
      entries: issue.sections.reduce((sum, { entries }) => sum + entries.length, 0),
      characters: clips.reduce((sum, clip) => sum + wordsOf(clip), 0),
      pictures: clips.reduce((sum, { pictures }) => sum + pictures.length, 0),
      ms: Math.round((performance.now() - start) * 10) / 10,
    };
    return { checked, input };
  }

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
  return { ignored: all.filter((finding) => !reported.has(keyOf(finding))), off };
}

const wordsOf = (clip: Parameters<typeof fieldText>[0]): number =>
  textFields.reduce((sum, field) => sum + countCharacters(fieldText(clip, field)).words, 0);
