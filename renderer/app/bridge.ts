import type { Bridge } from '#shared/wire/index.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in the browser edition. */
    readonly desk?: Bridge;
  }
}

/** The way to the host: the preload's, or over HTTP to the server that the page came from. */
export async function findBridge(): Promise<Bridge> {
  if (window.desk) return window.desk;
  const { createHttpBridge } = await import('./httpBridge.ts');
  return createHttpBridge();
}
