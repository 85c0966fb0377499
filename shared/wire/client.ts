import type { Transport } from '../contract/index.ts';
import type { Result } from '../errors.ts';
import type { Bridge } from './bridge.ts';
import type { DeskEvent, HostMessage } from './messages.ts';

interface Waiting {
  readonly end: (result: Result<unknown>) => void;
  readonly onProgress: Parameters<Transport>[2]['onProgress'];
}

/** A transport over a bridge, and the events that come over it. */
export function connect(
  bridge: Pick<Bridge, 'post' | 'subscribe'>,
  onEvent: (event: DeskEvent) => void = () => {},
): { readonly transport: Transport; close(): void } {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;

  function receive(message: HostMessage): void {
    if (message.kind === 'event') {
      onEvent(message.event);
      return;
    }
    const call = waiting.get(message.id);
    if (message.kind === 'progress') {
      call?.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    call?.end(message.result);
  }

  const close = bridge.subscribe(receive);
  const transport: Transport = (name, input, { signal, onProgress, step }) =>
    new Promise((resolve) => {
      const id = nextId++;
      const cancel = () => bridge.post({ kind: 'cancel', id });
      const end = (result: Result<unknown>) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      waiting.set(id, { end, onProgress });
      bridge.post({ kind: 'call', id, name, input, ...(step === undefined ? {} : { step }) });
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel);
    });
  return { transport, close };
}
