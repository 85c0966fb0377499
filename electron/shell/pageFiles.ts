import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** True where the name has a hash, so that what it names never changes. */
  readonly immutable: boolean;
}

/** A file of the built page by the path of its address; null for what is not below `root`. */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const path = resolvePagePath(root, pathname);
  const type = path === null ? undefined : types[extname(path)];
  if (path === null || type === undefined) return null;
  try {
    return { bytes: new Uint8Array(await readFile(path)), type, immutable: pathname.startsWith('/assets/') };
  } catch {
    return null;
  }
}

/** The file that an address's path names; null where it leads out of `root` or cannot be decoded. */
export function resolvePagePath(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = resolve(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(resolve(root) + sep) ? file : null;
}
