/** A long calculation that stops after each small part of it, so that whoever runs it can let others have a turn. */
export type Steps<T> = Generator<void, T, void>;

/** Runs a calculation to its end in one go. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
