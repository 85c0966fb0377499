import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { readApart } from '#library/importing/documents/readApart.ts';
import { useLibraries } from '../../helpers/library.ts';
import { rawDocx, wordBody, wordParagraph } from '../../helpers/rawDocx.ts';
import { refusal } from '../../helpers/refusal.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';

const libraries = useLibraries();
const newFolder = useTempFolders();
const megabyte = 1024 * 1024;

const sentence = '园区里又有一批项目开工，投资从3亿元到12亿元不等，年底前全部封顶。';
const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>园区开工</title><h1>园区开工</h1>${body}`;
const spaces = ' '.repeat(2 * megabyte);

const heavy: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['20 MB in one line', 'a.html', page(`<p>${sentence.repeat(200_000)}</p>`)],
  ['20 MB of paragraphs', 'b.html', page(`<p>${sentence}</p>`.repeat(190_000))],
  ['100,000 elements within each other', 'c.html', page(`${'<div>'.repeat(100_000)}${sentence}`)],
  ['100,000 tables within each other', 'd.html', page(`${'<table><tr><td>'.repeat(100_000)}${sentence}`)],
  ['2 MB of spaces at each end', 'e.html', `${spaces}${page(`<p>${spaces}${sentence}${spaces}</p>`)}${spaces}`],
  ['20 MB of text in one line', 'f.txt', sentence.repeat(200_000)],
  ['spaces around a text', 'g.txt', `${spaces}${sentence}${spaces}`],
  ['100,000 quotes within each other', 'h.md', `${'> '.repeat(100_000)}${sentence}`],
  ['100,000 brackets', 'i.md', '['.repeat(100_000)],
  ['a Word file of 100,000 paragraphs', 'j.docx', rawDocx(wordBody(wordParagraph(sentence).repeat(100_000)))],
  [
    'a saved page of 100,000 parts',
    'k.mht',
    `Content-Type: multipart/related; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`,
  ],
  ['20 MB of cells', 'l.csv', `标题,正文\n${`${sentence},${sentence}\n`.repeat(1000)}"${sentence.repeat(150_000)}`],
];

test.each(heavy)(
  '%s: read or refused within the limits, and other calls are answered meanwhile',
  async (what, name, content) => {
    const library = await libraries.create();
    const path = join(newFolder(), name);
    writeFileSync(path, content);
    const memory = process.memoryUsage().rss;
    let most = memory;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const start = performance.now();
    const result = await library.client.call('clipping.read', { material: { kind: 'file', path } });
    const ms = performance.now() - start;
    delay.disable();
    clearInterval(watch);
    const blocked = delay.max / 1e6;
    const grown = (most - memory) / megabyte;
    const outcome = result.ok ? `→ ${result.value.clip.headline.slice(0, 20)}` : result.error.code;
    console.log(
      `${what}\t${outcome}\t${ms.toFixed(0)} ms\tblocked ${blocked.toFixed(0)} ms\tRSS + ${grown.toFixed(0)} MB`,
    );
    if (!result.ok)
      expect(['too_complex', 'too_big', 'unsupported_format', 'file_unreadable']).toContain(result.error.code);
    // Four seconds for the document itself; the thread has to start, and this machine may be busy.
    expect(ms).toBeLessThan(9000);
    expect(blocked).toBeLessThan(1500);
    expect(grown).toBeLessThan(500);
  },
);

test('a document that takes too long is given up, and the next one is read by another thread', async () => {
  const bytes = Buffer.from(page(`<p>${sentence.repeat(100_000)}</p>`));
  const input = { kind: 'html', bytes, url: '', contentType: '' } as const;
  expect(await refusal(readApart(input, undefined, { ms: 1, memory: 400 }))).toMatchObject({ code: 'too_complex' });
  const small = { ...input, bytes: Buffer.from(page(`<p>${sentence}</p>`)) };
  expect(await readApart(small)).toMatchObject({ kind: 'article' });
});

test('reading is cancelled at once', async () => {
  const bytes = Buffer.from(page(`<p>${sentence}</p>`.repeat(100_000)));
  const stop = new AbortController();
  const reading = refusal(readApart({ kind: 'html', bytes, url: '', contentType: '' }, stop.signal));
  setTimeout(() => stop.abort(), 50);
  const start = performance.now();
  expect(await reading).toMatchObject({ code: 'cancelled' });
  expect(performance.now() - start).toBeLessThan(3000);
});
