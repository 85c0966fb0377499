import type { Failure } from '#shared/errors.ts';
import { createStore } from './store.ts';

export interface Problem {
  readonly id: number;
  readonly failure: Failure;
}

/** Failures that have no place of their own on a screen; each stands until the user has dealt with it. */
export const problems = createStore<readonly Problem[]>([]);

let nextId = 1;

export function reportProblem(failure: Failure): void {
  problems.set((before) => [
    ...before.filter((each) => each.failure.message !== failure.message).slice(-2),
    { id: nextId++, failure },
  ]);
}

export function dismissProblem(id: number): void {
  problems.set((before) => before.filter((each) => each.id !== id));
}
