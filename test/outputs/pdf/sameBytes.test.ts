import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';

let sample: Sample;

beforeAll(async () => {
  sample = await layOutSample();
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Exports the sample in a process of its own and gives the file's hash. */
function hashElsewhere(timezone: string): string {
  const script = fileURLToPath(new URL('../../helpers/printPdfHash.ts', import.meta.url));
  const env = { ...process.env, TZ: timezone, LANG: 'C' };
  return execFileSync(process.execPath, [script], { encoding: 'utf8', env }).trim();
}

describe('the same issue is the same file', () => {
  test('written twice, and by a typesetter that has seen other issues', async () => {
    const bytes = await write(sample);
    expect(hashOf(await write(sample))).toBe(hashOf(bytes));
    expect(hashOf(await write(await layOutSample()))).toBe(hashOf(bytes));
  });

  test('written by another process in another time zone', async () => {
    expect(hashElsewhere('Asia/Shanghai')).toBe(hashOf(await write(sample)));
    expect(hashElsewhere('America/Los_Angeles')).toBe(hashOf(await write(sample)));
  });

  test('another date, word or picture is another file with another identifier', async () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[<([0-9A-F]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const { layout, document } = sample;
    const [cover, ...rest] = layout.pages;
    const base = idOf(await write(sample));
    expect(base).toBeDefined();
    const others = [
      await write(sample, { date: new Date('2026-10-24T00:00:00Z') }),
      await write({
        ...sample,
        layout: {
          ...layout,
          pages: [{ ...cover, items: cover?.items.slice(0, -1) ?? [] } as (typeof layout.pages)[number], ...rest],
        },
      }),
      await write({ ...sample, document: { ...document, title: '别的标题' } }),
    ];
    expect(new Set([base, ...others.map(idOf)]).size).toBe(4);
  });
});

describe('while it is written', () => {
  test('a cancel stops it with its own code', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const pages = Array.from({ length: 200 }, () => sample.layout.pages[3]).flatMap((page) => (page ? [page] : []));
    const counts = { cover: 0, contents: 0, body: pages.length };
    const long = { ...sample.layout, pages: pages.map((page) => ({ ...page, links: [] })), counts };
    const writing = write(
      { ...sample, layout: { ...long, sections: [], entries: [] } },
      {
        signal: controller.signal,
        onProgress: (done) => {
          told.push(done);
          if (done > 60) controller.abort();
        },
      },
    );
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(Math.max(...told)).toBeLessThan(200);
  });

  test('it tells how far it is, up to the last page', async () => {
    const told: (readonly [number, number])[] = [];
    await write(sample, { onProgress: (done, total) => told.push([done, total]) });
    const { length } = sample.layout.pages;
    expect(told.at(-1)).toEqual([length, length]);
  });
});
