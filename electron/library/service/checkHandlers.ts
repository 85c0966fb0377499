import { createIssueChecker, fieldText, textFields } from '#shared/check/index.ts';
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
    return { checked, content: input.content };
  }

  return {
    'check.issue': async ({ issueId }, context) => (await check(issueId, context)).checked,
    'check.fix': ({ issueId, findings }, context) => fixFindings(service, issueId, findings, context),
    'check.sheet': async ({ issueId, path }, context) => {
      const { checked, content } = await check(issueId, context);
      // The writer takes longer to load than a library to open.
      const { exportCheckSheet } = await import('../exporting/exportCheckSheet.ts');
      return exportCheckSheet(checked, content, path, { now: store.now(), signal: context.signal });
    },
  };
}

const wordsOf = (clip: Parameters<typeof fieldText>[0]): number =>
  textFields.reduce((sum, field) => sum + countCharacters(fieldText(clip, field)).words, 0);
