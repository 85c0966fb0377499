import type { CallContext, Transport } from '../contract/index.ts';
import type { ClientMessage, HostMessage } from './messages.ts';

/** A signal that a message can set off; the shared layer has no AbortController. */
function createSignal() {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
  };
  const abort = () => {
    if (signal.aborted) return;
    signal.aborted = true;
    for (const listener of listeners) listener();
  };
  return { signal: signal as NonNullable<CallContext['signal']>, abort };
}

/** Answers a client's messages with a transport. The messages must have been checked (see ClientMessage). */
export function serve(transport: Transport, post: (message: HostMessage) => void): (message: ClientMessage) => void {
  const running = new Map<number, () => void>();
  return (message) => {
    if (message.kind === 'cancel') {
      running.get(message.id)?.();
      return;
    }
    const { id, name, input, step } = message;
    const { signal, abort } = createSignal();
    running.set(id, abort);
    const onProgress: CallContext['onProgress'] = (progress) => post({ kind: 'progress', id, progress });
    void transport(name, input, { signal, onProgress, step }).then((result) => {
      running.delete(id);
      post({ kind: 'result', id, result });
    });
  };
}
