import { describe, expect, test } from 'vitest';
import type { Transport } from '#shared/contract/index.ts';
import { type ClientMessage, connect, type HostMessage, ClientMessage as Schema, serve } from '#shared/wire/index.ts';

/** A client and a host with a wire between them that copies what passes, as one between processes does. */
function wired(transport: Transport) {
  const sent: ClientMessage[] = [];
  let toClient: (message: HostMessage) => void = () => {};
  const receive = serve(transport, (message) => toClient(structuredClone(message)));
  const connected = connect({
    post: (message) => {
      sent.push(message);
      receive(structuredClone(message));
    },
    subscribe: (listener) => {
      toClient = listener;
      return () => {};
    },
  });
  return { ...connected, sent };
}

describe('calls over a wire', () => {
  test('bring back each its own result, whatever the order', async () => {
    const { transport } = wired(async (_, input) => {
      const { wait } = input as { wait: number };
      await new Promise((resolve) => setTimeout(resolve, wait));
      return { ok: true, value: wait };
    });
    const results = await Promise.all([transport('a', { wait: 20 }, {}), transport('b', { wait: 1 }, {})]);
    expect(results).toEqual([
      { ok: true, value: 20 },
      { ok: true, value: 1 },
    ]);
  });

  test('carry bytes, failures and the name of the step', async () => {
    const { transport, sent } = wired(async (name, input, { step }) =>
      name === 'good'
        ? { ok: true, value: [input, step] }
        : { ok: false, error: { code: 'conflict', message: '不行' } },
    );
    const bytes = new Uint8Array([1, 2, 255]);
    expect(await transport('good', { bytes }, { step: 's1' })).toEqual({ ok: true, value: [{ bytes }, 's1'] });
    expect(await transport('bad', {}, {})).toEqual({ ok: false, error: { code: 'conflict', message: '不行' } });
    expect(sent.every((message) => Schema.safeParse(message).success)).toBe(true);
  });

  test('tell of progress and can be cancelled while they run', async () => {
    const { transport } = wired(
      (_, __, { signal, onProgress }) =>
        new Promise((resolve) => {
          onProgress?.({ what: '图片', done: 1, total: 2 });
          signal?.addEventListener('abort', () =>
            resolve({ ok: false, error: { code: 'cancelled', message: '已取消' } }),
          );
        }),
    );
    const controller = new AbortController();
    const seen: unknown[] = [];
    const result = transport('long', {}, { signal: controller.signal, onProgress: (each) => seen.push(each) });
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([{ what: '图片', done: 1, total: 2 }]);
  });

  test('are cancelled at once where the signal was set off before', async () => {
    const { transport } = wired(
      (_, __, { signal }) =>
        new Promise((resolve) => {
          const stop = () => resolve({ ok: false, error: { code: 'cancelled', message: '' } });
          if (signal?.aborted) stop();
          else signal?.addEventListener('abort', stop);
        }),
    );
    expect(await transport('long', {}, { signal: AbortSignal.abort() })).toMatchObject({ ok: false });
  });
});

test.each([
  ['no kind', {}],
  ['an unknown kind', { kind: 'eval', id: 1 }],
  ['a name that is no text', { kind: 'call', id: 1, name: 3, input: {} }],
  ['an id that is no number', { kind: 'cancel', id: '1' }],
  ['more than belongs there', { kind: 'cancel', id: 1, more: true }],
])('a message with %s is refused', (_, message) => {
  expect(Schema.safeParse(message).success).toBe(false);
});
