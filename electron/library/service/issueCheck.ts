import { type CheckFinding, type CheckInput, createIssueChecker, fieldText, textFields } from '#shared/check/index.ts';
import type { CheckedIssue } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { allSteps, type Steps } from '#shared/steps.ts';
import { countCharacters } from '#shared/text/count.ts';
import type { LayoutRoom } from '../exporting/layoutRoom.ts';
import { found } from '../store/index.ts';
import { createCheckInput } from './checkInput.ts';
import type { Service, ServiceContext } from './context.ts';
import { inTurns } from './inTurns.ts';
import { prepared } from './similarClips.ts';

interface Checked {
  readonly checked: CheckedIssue;
  readonly input: CheckInput;
}

/** An issue's check, one for all calls that ask for it. */
export interface IssueCheck {
  /** With turns for other calls. @throws DeskError not_found, cancelled */
  check(issueId: string, context: ServiceContext): Promise<Checked>;
  /**
   * Refuses to send out a draft whose publication holds it while errors are open.
   * @throws DeskError errors_open (says how many, and the first), not_found, cancelled
   */
  refuseHeld(issueId: string, what: '导出' | '冻结', context: ServiceContext): Promise<void>;
}

/** @param layouts shared with the export, so that an issue is laid out once for both */
export function createIssueCheck({ store }: Service, layouts: LayoutRoom): IssueCheck {
  const checker = createIssueChecker();
  const gather = createCheckInput(store, layouts);

  function* checkInSteps(issueId: string): Steps<Checked> {
    const start = performance.now();
    const input = yield* gather(issueId);
    yield;
    const findings = yield* checker.checkInSteps(input);
    yield;
    const { clips, issue } = input.content;
    const blocking = findings.filter(({ level }) => level === 'error').length;
    const checked: CheckedIssue = {
      findings,
      blocking,
      isHeld: input.settings.holdsExport && issue.status === 'draft' && blocking > 0,
      fixed: store.read.issues.fixed(issueId),
      entries: issue.sections.reduce((sum, { entries }) => sum + entries.length, 0),
      characters: clips.reduce((sum, clip) => sum + wordsOf(clip), 0),
      pictures: clips.reduce((sum, { pictures }) => sum + pictures.length, 0),
      ms: Math.round((performance.now() - start) * 10) / 10,
    };
    return { checked, input };
  }

  async function check(issueId: string, context: ServiceContext): Promise<Checked> {
    await prepared(store, context);
    return inTurns(checkInSteps(issueId), context.signal);
  }

  return {
    check,
    refuseHeld: async (issueId, what, context) => {
      const { publicationId, status, label } = found(store.read.issues.get(issueId), '期', issueId);
      if (status === 'frozen' || !store.read.styleSettings.get(publicationId).holdsExport) return;
      await check(issueId, context);
      // Once more without a turn for others, so that what is sent out now is what was checked.
      const { checked } = allSteps(checkInSteps(issueId));
      if (checked.isHeld) throw errorsOpen(label, what, checked.findings);
    },
  };
}

function errorsOpen(label: string, what: string, findings: readonly CheckFinding[]): DeskError {
  const open = findings.filter(({ level }) => level === 'error');
  const [first] = open;
  const where = first?.folio ? `第${first.folio}页` : '';
  const message =
    `${label}还有${open.length}处必改没有处理，没有${what}，内容没有改动。第一处：${where}${first?.message.zh ?? ''}` +
    '请在“校对”里改正或忽略；要先放行，可在“刊物”的“体例与校对”里关掉“不输出，也不冻结”。';
  return new DeskError('errors_open', message, { open: open.length });
}

const wordsOf = (clip: Parameters<typeof fieldText>[0]): number =>
  textFields.reduce((sum, field) => sum + countCharacters(fieldText(clip, field)).words, 0);
