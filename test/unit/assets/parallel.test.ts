import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitParallel } from '#library/assets/parallel.ts';

test('work is done in order, never more at a time than allowed, and a failure holds up nothing', async () => {
  const job = fc.record({ ticks: fc.nat(4), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(job, { maxLength: 20 }), async (max, jobs) => {
      const limited = limitParallel(max);
      const started: number[] = [];
      let running = 0;
      let most = 0;
      const results = await Promise.allSettled(
        jobs.map(({ ticks, fails }, i) =>
          limited(async () => {
            started.push(i);
            running += 1;
            most = Math.max(most, running);
            for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
            running -= 1;
            if (fails) throw new Error('failed');
            return i;
          }),
        ),
      );
      expect(started).toEqual(jobs.map((_, i) => i));
      expect(most).toBeLessThanOrEqual(max);
      expect(results.map((r) => r.status === 'rejected')).toEqual(jobs.map((each) => each.fails));
    }),
  );
});
