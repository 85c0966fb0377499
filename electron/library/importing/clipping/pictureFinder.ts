import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { maxPictureBytes } from '../../assets/index.ts';
import { readInput } from '../../files/readInput.ts';
import { ownPath } from '../documents/ownPlace.ts';

/** Gives the bytes of a picture by the address that a text has for it; null where it is not among what was captured. */
export type PictureFinder = (src: string) => Promise<Uint8Array | null>;

/** Asks one after another. */
export const firstOf =
  (...finders: readonly PictureFinder[]): PictureFinder =>
  async (src) => {
    for (const find of finders) {
      const found = await find(src);
      if (found !== null) return found;
    }
    return null;
  };

/** Pictures that came with the text. */
export function among(pictures: readonly { readonly src: string; readonly bytes: Uint8Array }[]): PictureFinder {
  const bySrc = new Map(pictures.map(({ src, bytes }) => [src, bytes]));
  return async (src) => bySrc.get(src) ?? null;
}

/** Pictures that are written in their address. */
export const inAddress: PictureFinder = async (src) => {
  const [head] = /^data:image\/[a-z0-9.+-]{1,40};base64,/i.exec(src.slice(0, 100)) ?? [];
  return head === undefined ? null : Buffer.from(src.slice(head.length), 'base64');
};

/** Pictures beside a file: below its folder, links not followed out of it. @param onFound told the path of each */
export function beside(file: string, onFound: (path: string) => void = () => undefined): PictureFinder {
  return async (src) => {
    const path = ownPath(src);
    if (path === null || !isPlain(path)) return null;
    const folder = await realpath(dirname(file));
    const real = await realpath(join(folder, path)).catch(() => null);
    if (real === null || !real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
    onFound(real);
    return await readInput(real, maxPictureBytes, 'picture_too_big');
  };
}

/** Pictures among files that were given with one, by their names below the same folder. */
export function amongFiles(
  file: string,
  files: ReadonlyMap<string, Uint8Array>,
  onFound: (name: string) => void,
): PictureFinder {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return async (src) => {
    const path = ownPath(src);
    const bytes = path === null ? undefined : files.get(folder + path);
    if (bytes === undefined) return null;
    onFound(folder + path);
    return bytes;
  };
}

const isPlain = (path: string): boolean =>
  path !== '' && !isAbsolute(path) && !/^[a-z]:|[\0\\]/i.test(path) && !path.split('/').includes('..');
