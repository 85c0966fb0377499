import { realpath } from 'node:fs/promises';
import { maxPictureBytes } from '../../assets/index.ts';
import { readInput } from '../../files/readInput.ts';
import { amongFiles, beside, type PictureFinder } from '../clipping/pictureFinder.ts';
import { readFileInput, readNamedBytes } from '../clipping/readFileInput.ts';
import type { DocumentReading } from '../documents/reading.ts';

/** A file that is to be taken in: by its path, or with its bytes. */
export interface ImportFile {
  /** For the user: the path as it was named, or a name. */
  readonly name: string;
  /** Null where the bytes are at hand. */
  readonly path: string | null;
  read(signal?: AbortSignal): Promise<DocumentReading>;
  /** Of a picture. @throws DeskError picture_too_big and as readInput */
  pictureBytes(): Promise<Uint8Array>;
  /** Pictures that lie beside it. @param onFound told which of the files it is, as `identity` names it */
  beside(onFound: (identity: string) => void): PictureFinder;
  /** The same for the same file. */
  identity(): Promise<string>;
}

export const namedFile = (path: string): ImportFile => ({
  name: path,
  path,
  read: (signal) => readFileInput(path, { signal }),
  pictureBytes: () => readInput(path, maxPictureBytes, 'picture_too_big'),
  beside: (onFound) => beside(path, onFound),
  identity: () => realpath(path).catch(() => path),
});

export const givenFile = (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  all: ReadonlyMap<string, Uint8Array>,
): ImportFile => ({
  name,
  path: null,
  read: (signal) => readNamedBytes(name, bytes, signal),
  pictureBytes: async () => bytes,
  beside: (onFound) => amongFiles(name, all, onFound),
  identity: async () => name,
});
