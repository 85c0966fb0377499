import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';

/** A library is a folder, which systems do not open with a program; a small file in it is what is double-clicked. */
export const markExtension = '.parkweekly';
const markName = `打开资料库${markExtension}`;
const markText = '双击本文件，用园区周报编辑台打开所在文件夹里的资料库。本文件不含内容，可以删除。\n';

/** Puts the mark into a library's folder where there is none; a folder that cannot be written does without. */
export function markLibrary(folder: string): void {
  try {
    if (readdirSync(folder).some((name) => extname(name) === markExtension)) return;
    writeFileSync(join(folder, markName), markText, { flag: 'wx' });
  } catch {
    // The library is open all the same.
  }
}

/**
 * The library that a program was started with: the value of --library=, or the folder of a mark or of a library that
 * is named; undefined for none. `folder` is where the program was started.
 */
export function libraryInArguments(argv: readonly string[], folder: string = process.cwd()): string | undefined {
  const option = '--library=';
  const named = argv.find((each) => each.startsWith(option))?.slice(option.length);
  if (named) return resolve(folder, named);
  const mark = argv.slice(1).find((each) => !each.startsWith('-') && extname(each).toLowerCase() === markExtension);
  if (mark === undefined) return undefined;
  const path = resolve(folder, mark);
  // A folder may be called so too.
  return existsSync(join(path, 'library.sqlite')) ? path : dirname(path);
}
