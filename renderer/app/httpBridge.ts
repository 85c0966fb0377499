import type { Result } from '#shared/errors.ts';
import {
  type Base64,
  type Bridge,
  type ClientMessage,
  fromJson,
  type HostMessage,
  toJson,
} from '#shared/wire/index.ts';

type Call = Extract<ClientMessage, { readonly kind: 'call' }>;

/** The way to the server of the browser edition: a request a call, and server-sent events. */
export function createHttpBridge(): Bridge {
  const listeners = new Set<(message: HostMessage) => void>();
  const running = new Map<number, AbortController>();
  const tell = (message: HostMessage) => {
    for (const listener of listeners) listener(message);
  };

  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (data !== '') tell({ kind: 'event', event: JSON.parse(data) });
  });

  async function run(call: Call): Promise<void> {
    const abort = new AbortController();
    running.set(call.id, abort);
    const end = (result: Result<unknown>) => tell({ kind: 'result', id: call.id, result });
    try {
      const answered = await send(call, abort.signal, tell);
      if (!answered) end(lost);
    } catch {
      end(abort.signal.aborted ? cancelled : lost);
    } finally {
      running.delete(call.id);
    }
  }

  return {
    assetBase: '/asset/',
    post: (message) => {
      if (message.kind === 'call') void run(message);
      else running.get(message.id)?.abort();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Bytes; of 64 KiB in all that browsers allow, and a Chinese character has three. */
const mostOutliving = 20_000;
let leaving = false;
// Heard before the screens' own listeners, which come later.
window.addEventListener('pagehide', () => {
  leaving = true;
});
window.addEventListener('pageshow', () => {
  leaving = false;
});

/** Sends a call and passes on each line of the answer; false where it ended before the result. */
async function send(call: Call, signal: AbortSignal, tell: (message: HostMessage) => void): Promise<boolean> {
  const { id, name, input, step } = call;
  const body = toJson({ id, input, step }, base64);
  const response = await fetch(`/call/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal,
    // Typed text that is saved as the page goes away must arrive; browsers let no more than this outlive a page.
    keepalive: leaving && body.length < mostOutliving,
  });
  if (!response.ok || response.body === null) return false;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let answered = false;
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return answered;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const message = fromJson(line, base64) as HostMessage;
      answered ||= message.kind === 'result';
      tell(message);
    }
  }
}

const cancelled: Result<never> = {
  ok: false,
  error: { code: 'cancelled', message: '已取消；取消之前完成的部分都在。' },
};

const lost: Result<never> = {
  ok: false,
  error: {
    code: 'internal',
    message: '和编辑台的连接断了，这一步不知道是否完成；已经保存的内容都在。请看终端里的编辑台是否还开着，再刷新本页。',
  },
};

/** Characters turned at once: more are too many arguments for fromCharCode. */
const slice = 0x8000;

const base64: Base64 = {
  encode: (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += slice) text += String.fromCharCode(...bytes.subarray(at, at + slice));
    return btoa(text);
  },
  decode: (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
};
