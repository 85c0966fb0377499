import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '#shared/steps.ts';
import { stopIfCancelled } from '../cancel.ts';

/** How long a calculation may go on before other calls have a turn, ms: nobody notices a wait of this length. */
const turnTakes = 10;

/**
 * Runs a calculation with turns for other calls.
 * @throws DeskError cancelled
 */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal | undefined): Promise<T> {
  for (;;) {
    const end = performance.now() + turnTakes;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await turn();
    stopIfCancelled(signal, '资料库没有改动');
  }
}
