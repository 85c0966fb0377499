import { expect, test } from 'vitest';
import { type Content, writeBundle } from '../../../electron/library/bundle/writeBundle.ts';

const megabyte = 1024 * 1024;

test('A bundle of 800 MB is written without holding more than some of its pictures', async () => {
  async function* pictures(): AsyncGenerator<Content> {
    for (let index = 0; index < 100; index += 1) {
      yield { name: `assets/${index}`, bytes: Buffer.alloc(8 * megabyte, index), counts: {}, isPicture: true };
    }
  }
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let written = 0;
  for await (const piece of writeBundle(pictures(), { kind: 'library', app: '', madeAt: 0 }, () => {})) {
    written += piece.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(written).toBeGreaterThan(800 * megabyte);
  expect(most).toBeLessThan(300 * megabyte);
});
