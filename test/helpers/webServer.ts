import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface TestServer {
  /** e.g. http://127.0.0.1:4711 */
  readonly origin: string;
  /** What was asked for so far. */
  readonly requests: readonly IncomingMessage[];
}

/** Call once at the top of a test file; the function it returns starts a server on loopback, ended after the last test. */
export function useWebServers(): (answer: RequestListener) => Promise<TestServer> {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });
  return async (answer) => {
    const requests: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      requests.push(request);
      answer(request, response);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
  };
}
