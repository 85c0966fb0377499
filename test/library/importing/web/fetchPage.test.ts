import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { visitWeb } from '#library/importing/web/fetchPage.ts';
import { refusal } from '../../../helpers/refusal.ts';
import { useWebServers } from '../../../helpers/webServer.ts';

const serve = useWebServers();
const page = '<!doctype html><meta charset="utf-8"><p>云溪园区开工。</p>';
const anywhere = () => true;

test('a page comes as it was sent, however it was packed, and nothing is told of the desk', async () => {
  const packed = {
    plain: (b: Buffer) => b,
    gzip: (b: Buffer) => gzipSync(b),
    br: (b: Buffer) => brotliCompressSync(b),
  };
  const { origin, requests } = await serve((request, response) => {
    const way = (request.url?.slice(1) ?? 'plain') as keyof typeof packed;
    const encoding = way === 'plain' ? {} : { 'content-encoding': way };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=1', ...encoding });
    response.end(packed[way](Buffer.from(page)));
  });
  const visit = visitWeb({}, anywhere);
  for (const way of Object.keys(packed)) {
    const fetched = await visit.page(`${origin}/${way}`);
    expect(fetched.bytes.toString(), way).toBe(page);
    expect(fetched.contentType).toBe('text/html; charset=utf-8');
  }
  for (const { headers } of requests) expect(Object.keys(headers)).not.toContain('cookie');
  for (const { headers } of requests) expect(Object.keys(headers)).not.toContain('referer');
});

test('loopback is refused unless a test allows it, and no request is made', async () => {
  const { origin, requests } = await serve((_, response) => response.end(page));
  for (const address of [origin, origin.replace('127.0.0.1', 'localhost'), origin.replace('127.0.0.1', '[::1]')]) {
    expect(await refusal(visitWeb({}).page(address)), address).toMatchObject({ code: 'address_refused' });
  }
  expect(requests).toEqual([]);
});

test('five redirects are followed, each checked like the first address', async () => {
  const { origin, requests } = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  expect((await visitWeb({}, anywhere).page(`${origin}/5`)).url).toBe(`${origin}/0`);
  expect(await refusal(visitWeb({}, anywhere).page(`${origin}/6`))).toMatchObject({ code: 'network_failed' });

  const inner = await serve((_, response) => response.end(page));
  const { origin: outer } = await serve((_, response) => response.writeHead(301, { location: inner.origin }).end());
  let asked = 0;
  const onlyFirst = () => {
    asked += 1;
    return asked === 1;
  };
  expect(await refusal(visitWeb({}, onlyFirst).page(outer))).toMatchObject({ code: 'address_refused' });
  expect(inner.requests).toEqual([]);
  expect(requests.length).toBe(12);
});

test.each(['file:///etc/passwd', 'ftp://example.com/x', 'javascript:alert(1)'])(
  'a redirect to %s is refused',
  async (to) => {
    const { origin } = await serve((_, response) => response.writeHead(302, { location: to }).end());
    expect(await refusal(visitWeb({}, anywhere).page(origin))).toMatchObject({ code: 'address_refused' });
  },
);

test('what is too big is given up, whether it says so, is packed, or never ends', async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  const brotli = brotliCompressSync(Buffer.alloc(60_000_000));
  const { origin } = await serve((request, response) => {
    const type = { 'content-type': 'text/html' };
    if (request.url === '/says') response.writeHead(200, { ...type, 'content-length': '99000000' }).flushHeaders();
    else if (request.url === '/gzip') response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(bomb);
    else if (request.url === '/br') response.writeHead(200, { ...type, 'content-encoding': 'br' }).end(brotli);
    else {
      response.writeHead(200, type);
      const more = () => {
        while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return;
      };
      response.on('drain', more);
      more();
    }
  });
  expect(bomb.length).toBeLessThan(100_000);
  const before = process.memoryUsage().rss;
  for (const way of ['says', 'gzip', 'br', 'endless']) {
    expect(await refusal(visitWeb({}, anywhere).page(`${origin}/${way}`)), way).toMatchObject({ code: 'too_big' });
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test('what is no page is refused by its type, and a failing server with its status', async () => {
  const { origin } = await serve((request, response) => {
    if (request.url === '/pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
    else response.writeHead(503, { 'content-type': 'text/html' }).end(page);
  });
  expect(await refusal(visitWeb({}, anywhere).page(`${origin}/pdf`))).toMatchObject({ code: 'unsupported_format' });
  const failed = await refusal(visitWeb({}, anywhere).page(`${origin}/busy`));
  expect(failed).toMatchObject({ code: 'network_failed' });
  expect(failed?.message).toContain('503');
});

test('what is packed in a way that was not asked for is refused, not taken for text', async () => {
  const { origin } = await serve((request, response) => {
    const encoding = request.url === '/twice' ? 'gzip, gzip' : 'zstd';
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(gzipSync('x'));
  });
  for (const way of ['twice', 'other']) {
    expect(await refusal(visitWeb({}, anywhere).page(`${origin}/${way}`)), way).toMatchObject({
      code: 'unsupported_format',
    });
  }
});

test('a broken answer is a failure and not the end of the desk', async () => {
  const { origin } = await serve((request, response) => {
    if (request.url === '/cut')
      response.writeHead(200, { 'content-length': '5000', 'content-type': 'text/html' }).write('<p>');
    else response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end('no gzip');
    setTimeout(() => response.destroy(), 50);
  });
  for (const way of ['cut', 'garbage']) {
    expect(await refusal(visitWeb({}, anywhere).page(`${origin}/${way}`)), way).toMatchObject({
      code: 'network_failed',
    });
  }
  expect(await refusal(visitWeb({}, anywhere).page('http://127.0.0.1:9'))).toMatchObject({ code: 'network_failed' });
});

test('a fetch is cancelled at once', async () => {
  const { origin } = await serve(() => undefined);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const start = performance.now();
  const cancelled = await refusal(visitWeb({ signal: stop.signal }, anywhere).page(origin));
  expect(cancelled).toMatchObject({ code: 'cancelled' });
  expect(performance.now() - start).toBeLessThan(2000);
});

test('of the pictures of a page no more than twenty are fetched', async () => {
  const { origin, requests } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  );
  const visit = visitWeb({}, anywhere);
  for (let at = 0; at < 20; at += 1) expect((await visit.picture(`${origin}/${at}`)).toString()).toBe('x');
  expect(await refusal(visit.picture(`${origin}/20`))).toMatchObject({ code: 'too_big' });
  expect(requests.length).toBe(20);
});
