import { fileURLToPath } from 'node:url';

const root = new URL('../../resources/', import.meta.url);

/** Path of a file or folder that ships with the desk, e.g. `resourcePath('migrations')`. */
export function resourcePath(name: string): string {
  return fileURLToPath(new URL(name, root));
}

/** Path of the cover picture of a publication that has chosen none of its own. */
export const defaultCoverPath = (): string => resourcePath('templates/cover.png');
