import { createContext, useContext } from 'react';
import { createClient, type DeskClient, type PreviewWidth } from '#shared/contract/index.ts';
import type { ShellClient, ShellContract } from '#shared/shell/index.ts';
import { type Bridge, connect, type DeskEvent } from '#shared/wire/index.ts';

/** What every screen works with. */
export interface Desk {
  /** The library. */
  readonly client: DeskClient;
  /** Windows, dialogs, settings, which library is open. */
  readonly shell: ShellClient;
  /** Address of a picture, so many px wide at most. */
  assetUrl(assetId: string, width: PreviewWidth | 'full'): string;
  /** Gives the function that ends it. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
}

export function createDesk(bridge: Bridge): Desk {
  const listeners = new Set<(event: DeskEvent) => void>();
  const { transport } = connect(bridge, (event) => {
    for (const listener of listeners) listener(event);
  });
  return {
    client: createClient(transport),
    shell: createClient<ShellContract>(transport),
    assetUrl: (assetId, width) => `${bridge.assetBase}${assetId}/${width}`,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('there is no desk above this component');
  return desk;
}
