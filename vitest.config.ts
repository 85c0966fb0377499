import { defineConfig } from 'vitest/config';

const tier = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout },
});

export default defineConfig({
  test: {
    projects: [
      tier('unit', 20_000),
      tier('library', 60_000),
      tier('outputs', 120_000),
      tier('faults', 120_000),
      {
        extends: true as const,
        test: {
          name: 'window',
          include: ['test/window/**/*.test.ts'],
          exclude: ['test/window/packaged.test.ts'],
          globalSetup: ['test/helpers/windowSetup.ts'],
          // Each file starts windows or browsers of its own; two at a time disturb each other's focus and timing.
          fileParallelism: false,
          // On a busy machine a window may miss a key or a frame; what fails twice is broken.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'packaged',
          include: ['test/window/packaged.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
