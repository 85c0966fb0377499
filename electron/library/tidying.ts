/** Time without a change before housekeeping begins, and between two turns of it, in ms. */
const pauseBefore = 1000;
const pauseBetween = 50;

/** Housekeeping that is done in small turns while nothing else happens. */
export interface Tidying {
  /** Something changed: there may be work, once it is quiet again. */
  wake(): void;
  stop(): void;
}

/** @param turn does a little; false when there is no more to do */
export function createTidying(turn: () => boolean): Tidying {
  let timer: NodeJS.Timeout | undefined;
  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (turn()) schedule(pauseBetween);
    }, delay);
    // A command that is done must not wait for this.
    timer.unref();
  }
  return {
    wake: () => schedule(pauseBefore),
    stop: () => clearTimeout(timer),
  };
}
