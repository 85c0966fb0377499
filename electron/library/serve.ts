import { DeskError, type Failure } from '#shared/errors.ts';
import type { ServiceMessage, ServiceOrder, ServiceRequest } from '#shared/wire/index.ts';
import { serve } from '#shared/wire/index.ts';
import { createNewLibrary, type OpenLibrary, openLibrary } from './index.ts';

/** The process that runs a library: started by the shell, told once which library, then called until it is closed. */

interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Electron's utilityProcess has a port to its parent; a Node child has a channel. */
const port = (process as { readonly parentPort?: ParentPort }).parentPort;

function post(message: ServiceMessage): void {
  if (port) port.postMessage(message);
  else if (process.connected) process.send?.(message);
}

let library: Promise<OpenLibrary | null> | null = null;
let answer: ReturnType<typeof serve> | null = null;

async function carryOut(order: ServiceOrder): Promise<OpenLibrary | null> {
  const options = {
    log: console.error,
    onChange: (entities: readonly string[]) => post({ kind: 'event', event: { kind: 'changed', entities } }),
  };
  try {
    const { folder } = order;
    const opened = await (order.kind === 'open'
      ? openLibrary(folder, options)
      : createNewLibrary(folder, {
          ...options,
          sample: order.sample,
          onProgress: (progress) => post({ kind: 'event', event: { kind: 'opening', progress } }),
        }));
    answer = serve((name, input, context) => opened.client.call(name as never, input as never, context), post);
    post({ kind: 'opened', error: null });
    return opened;
  } catch (error) {
    post({ kind: 'opened', error: toFailure(error) });
    return null;
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof DeskError) {
    const { code, message, detail } = error;
    return detail === undefined ? { code, message } : { code, message, detail };
  }
  console.error(error);
  return { code: 'internal', message: '打开资料库时出错，里面的内容没有改动。请再试一次，或重新启动。' };
}

/** Waits for a library that is being opened, so that it is never left half made. */
async function end(): Promise<void> {
  (await library)?.close();
  process.exit(0);
}

function receive(request: ServiceRequest): void {
  if (request.kind === 'close') void end();
  else if (request.kind === 'call' || request.kind === 'cancel') answer?.(request);
  else library ??= carryOut(request);
}

// Ctrl-C in a terminal reaches this process too; its parent decides when it ends.
process.on('SIGINT', () => {});
// Node would go on after an error in a listener of a stream; what is left then cannot be trusted.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(1);
});

if (port) {
  port.on('message', ({ data }) => receive(data as ServiceRequest));
} else {
  process.on('message', (request) => receive(request as ServiceRequest));
  process.on('disconnect', () => void end());
}
