import { readStored, writeStored } from './stored.ts';

const storageKey = 'pictures:croppedFrom';

/** Remembers of which whole picture a cropped one is a part. */
export function rememberWhole(croppedId: string, fromId: string): void {
  const known = readStored(storageKey);
  writeStored(storageKey, { ...known, [croppedId]: known[fromId] ?? fromId });
}

/** The whole picture that a cropped one was cut from; the picture itself where it was not cut. */
export const wholeOf = (assetId: string): string => readStored(storageKey)[assetId] ?? assetId;
