import { z } from 'zod';
import { CheckFinding } from '../check/finding.ts';
import { Id } from '../model/index.ts';
import { call } from './call.ts';

const Path = z.string().min(1).max(4096);

export interface CheckedIssue {
  readonly findings: readonly CheckFinding[];
  /** Findings at error level. */
  readonly blocking: number;
  /** The publication holds a draft while there are such findings: it is neither exported nor frozen. */
  readonly isHeld: boolean;
  /** Places of this issue that were corrected in its check so far. */
  readonly fixed: number;
  readonly entries: number;
  readonly characters: number;
  readonly pictures: number;
  readonly ms: number;
}

export interface FixedIssue {
  readonly fixed: number;
  /** Findings whose text has changed since, which were left alone. */
  readonly stale: number;
}

/** The check of an issue before printing (校对). */
export const checkCalls = {
  'check.issue': call<CheckedIssue>()(z.strictObject({ issueId: Id })),
  /** Carries out the suggestions of findings of this issue, all in one step of undo. */
  'check.fix': call<FixedIssue>()(z.strictObject({ issueId: Id, findings: z.array(CheckFinding).min(1).max(10_000) })),
  /** A sheet of the findings for the person who signs off, as DOCX. */
  'check.sheet': call<{ readonly path: string; readonly bytes: number }>()(z.strictObject({ issueId: Id, path: Path })),
};
