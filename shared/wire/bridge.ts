import type { ClientMessage, HostMessage } from './messages.ts';

/** How the page reaches its host: what the preload puts at `window.desk`, and what the browser edition makes itself. */
export interface Bridge {
  post(message: ClientMessage): void;
  /** Gives the function that ends it. */
  subscribe(listener: (message: HostMessage) => void): () => void;
  /** Before a picture's id and its width: `asset://picture/` or `/asset/`. */
  readonly assetBase: string;
}
