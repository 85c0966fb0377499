import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTextSteps } from '../../../renderer/editor/steps/textSteps.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function recorded() {
  const saved: { value: string; step: string }[] = [];
  const steps = createTextSteps<string>(async (value, step) => {
    saved.push({ value, step });
  });
  return { saved, steps, stepsOf: () => [...new Set(saved.map(({ step }) => step))].length };
}

test('a burst of typing is one step, and a pause of a second begins another', async () => {
  const { saved, steps, stepsOf } = recorded();
  steps.change('一', 'typing');
  await vi.advanceTimersByTimeAsync(600);
  steps.change('一二', 'typing');
  await vi.advanceTimersByTimeAsync(600);
  expect(saved.map(({ value }) => value)).toEqual(['一', '一二']);
  expect(stepsOf()).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  steps.change('一二三', 'typing');
  await steps.flush();
  expect(stepsOf()).toBe(2);
});

test('each composed phrase and each command is a step of its own, after what was typed before', async () => {
  const { saved, steps } = recorded();
  steps.change('a', 'typing');
  steps.change('a稀土', 'composition');
  steps.change('a稀土论坛', 'composition');
  steps.change('A稀土论坛', 'command');
  await steps.flush();
  expect(saved.map(({ value }) => value)).toEqual(['a', 'a稀土', 'a稀土论坛', 'A稀土论坛']);
  expect(new Set(saved.map(({ step }) => step)).size).toBe(4);
});

test('typing without a pause is saved every three seconds at the latest', async () => {
  const { saved, steps } = recorded();
  for (let typed = 1; typed <= 70; typed++) {
    steps.change('字'.repeat(typed), 'typing');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBeGreaterThanOrEqual(2);
  expect(saved[0]?.value.length).toBeLessThanOrEqual(32);
});

test('saves run one after the other, and flush waits for the last', async () => {
  const saved: string[] = [];
  let running = 0;
  const steps = createTextSteps<string>(async (value) => {
    expect(++running).toBe(1);
    await new Promise((done) => setTimeout(done, 50));
    running--;
    saved.push(value);
  });
  steps.change('一', 'command');
  steps.change('二', 'command');
  const flushed = steps.flush();
  await vi.advanceTimersByTimeAsync(120);
  await flushed;
  expect(saved).toEqual(['一', '二']);
});
