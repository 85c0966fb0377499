import { expect } from 'vitest';

/** Expects what a window comes to within 10 s, however busy the machine is: `await eventually(read).toBe(1)`. */
export function eventually(read: () => unknown): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout: 10_000 });
}
