import { defineConfig } from 'vitest/config';

const tier = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout },
});

export default defineConfig({
  test: {
    projects: [tier('unit', 20_000), tier('library', 60_000), tier('outputs', 120_000), tier('faults', 120_000)],
  },
});
