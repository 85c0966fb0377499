import { z } from 'zod';
import { Id } from '../model/index.ts';
import { call } from './call.ts';

/** A step of undo: all that one call, or several calls of one step, changed. */
export interface HistoryStep {
  readonly id: number;
  /** The call that made it, e.g. clip.save; the screen has the words for it. */
  readonly action: string;
  /** What it was done to, e.g. the clip's headline. */
  readonly subject: string;
  /** ms since 1970 */
  readonly madeAt: number;
  readonly undone: boolean;
  /** It can no longer be undone. */
  readonly settled: boolean;
  /** Rows changed. */
  readonly changes: number;
}

/** What undo or redo did. */
export interface HistoryMove {
  readonly step: HistoryStep;
  /** How many rows changed, by entity (clip, issue, entry …): what a screen must read again. */
  readonly touched: Readonly<Record<string, number>>;
}

export const historyCalls = {
  'history.undo': call<HistoryMove>()(z.strictObject({})),
  'history.redo': call<HistoryMove>()(z.strictObject({})),
  /** Newest first; `before` is the id of the last step already seen, `entityId` keeps to steps that changed it. */
  'history.list': call<readonly HistoryStep[]>()(
    z.strictObject({
      before: z.int().min(1).optional(),
      entityId: Id.optional(),
      limit: z.int().min(1).max(1000).default(200),
    }),
  ),
};
