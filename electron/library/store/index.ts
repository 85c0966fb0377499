export { picturesOf } from './clipRows.ts';
export type { KeptEdition } from './editions.ts';
export { found, notFound } from './failures.ts';
export type { ReadableStore, Store, WritableStore } from './interface.ts';
export { createStoreFile, openStore, type StoreOptions } from './openStore.ts';
export type { Action } from './recorder.ts';
export { explainStoreError } from './storeErrors.ts';
