import { basename, dirname, extname, resolve } from 'node:path';

/** What is opened with a double click: a file in a library's folder that stands for it. */
export const libraryExtension = '.parkweekly';

/**
 * The library that the desk was started with: the folder of a .parkweekly file, or the value of --library; undefined
 * for none. `folder` is where the program was started.
 */
export function libraryInArguments(argv: readonly string[], folder: string = process.cwd()): string | undefined {
  const named = argv.find((each) => each.startsWith('--library='))?.slice('--library='.length);
  if (named) return resolve(folder, named);
  const file = argv.slice(1).find((each) => !each.startsWith('-') && isLibraryFile(each));
  return file === undefined ? undefined : dirname(resolve(folder, file));
}

const isLibraryFile = (path: string): boolean =>
  extname(path).toLowerCase() === libraryExtension || basename(path).toLowerCase() === libraryExtension;
