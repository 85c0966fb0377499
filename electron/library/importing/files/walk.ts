import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RefusedFile } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { readFailure } from '../../files/fileErrors.ts';

export interface WalkLimits {
  readonly files: number;
  readonly depth: number;
}

export const walkLimits: WalkLimits = { files: 10_000, depth: 20 };

export interface Walked {
  /** Files in order: as they were named, those of a folder by name. */
  readonly files: readonly string[];
  readonly refused: readonly RefusedFile[];
}

/**
 * The files of some paths, and of all folders among them with the folders below. Hidden files and links within folders
 * are passed over, and so are the folders with which browsers save the parts of a page beside it.
 */
export async function walk(paths: readonly string[], limits = walkLimits): Promise<Walked> {
  const files = new Set<string>();
  const refused: RefusedFile[] = [];
  const waiting = paths.map((path) => ({ path, depth: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, depth } = next;
    try {
      // What the user named may be a link; what lies in a folder may lead anywhere.
      const found = await (depth === 0 ? stat(path) : lstat(path));
      if (!found.isDirectory()) {
        if (depth === 0 || found.isFile()) files.add(path);
      } else if (depth >= limits.depth) {
        throw new DeskError('too_complex', `文件夹嵌套超过 ${limits.depth} 层，里面的没有导入。请直接选那个文件夹。`);
      } else {
        const names = await namesIn(path);
        waiting.push(...names.map((name) => ({ path: join(path, name), depth: depth + 1 })).reverse());
      }
      if (files.size > limits.files) throw tooMany(limits);
    } catch (error) {
      const { code, message } = readFailure(path, error);
      refused.push({ file: path, code, message });
      if (files.size > limits.files) break;
    }
  }
  if (files.size + refused.length === 0) refused.push(...paths.map(nothingIn));
  return { files: [...files].slice(0, limits.files), refused };
}

async function namesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !hidden.includes(name.toLowerCase()));
  const pages = new Set(names.flatMap((name) => /^(.+)\.(?:html?|xhtml)$/i.exec(name)?.[1] ?? []));
  return names.filter((name) => !pages.has(/^(.+)[_.]files$/i.exec(name)?.[1] ?? '')).toSorted(inOrder);
}

const hidden: readonly string[] = ['thumbs.db', 'desktop.ini'];

const { compare: inOrder } = new Intl.Collator('zh-CN', { numeric: true });

const nothingIn = (file: string): RefusedFile => ({
  file,
  code: 'unsupported_format',
  message: '文件夹里没有可以导入的文件，什么都没有导入。请另选一个文件夹。',
});

const tooMany = ({ files }: WalkLimits): DeskError =>
  new DeskError('too_big', `文件超过 ${files} 个，只导入前面的 ${files} 个。请分几次导入其余的。`);
