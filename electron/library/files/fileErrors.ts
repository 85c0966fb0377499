import { basename } from 'node:path';
import { DeskError, type ErrorCode } from '#shared/errors.ts';

/** The code of a failed system call (ENOENT, ENOSPC …), or an empty string where the error has none. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

const longestShown = 80;

/** A name from outside as it may stand in a message: on one line, of a length that can be read, reading as it is stored. */
export const shownName = (name: string): string =>
  [...name.slice(0, longestShown)]
    .map((each) => (/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(each) ? '·' : each))
    .join('') + (name.length > longestShown ? '…' : '');

interface Explanation {
  readonly code: ErrorCode;
  readonly what: string;
  readonly next: string;
}

const folderMissing: Explanation = {
  code: 'file_not_writable',
  what: '文件夹不存在',
  next: '请先建好文件夹，或换一个位置。',
};
const refused: Explanation = {
  code: 'file_not_writable',
  what: '没有写入权限，或文件正被别的程序打开',
  next: '请关闭打开它的程序，或换一个位置。',
};
const full: Explanation = { code: 'disk_full', what: '磁盘空间不足', next: '请清理磁盘，或换一个位置后再试。' };

const writeFailures: Readonly<Record<string, Explanation>> = {
  ENOSPC: full,
  EDQUOT: full,
  ENOENT: folderMissing,
  ENOTDIR: folderMissing,
  EACCES: refused,
  EPERM: refused,
  EBUSY: refused,
  ETXTBSY: refused,
  EROFS: { code: 'file_not_writable', what: '这个位置是只读的', next: '请换一个位置。' },
  EEXIST: { code: 'file_not_writable', what: '路径中有一个同名的文件', next: '请换一个位置。' },
  EISDIR: { code: 'file_not_writable', what: '同名的文件夹已经存在', next: '请换一个文件名。' },
  ENAMETOOLONG: { code: 'file_not_writable', what: '文件名太长', next: '请换一个短些的文件名。' },
};

/** What a user is told when writing `path` failed: why, that the old file is as it was, and what to do. */
export function writeFailure(path: string, error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const code = systemCode(error);
  const found = writeFailures[code] ?? {
    code: 'file_not_writable' as const,
    what: code === '' ? '写入失败' : `写入失败（${code}）`,
    next: '请换一个位置后再试。',
  };
  const message = `无法写入“${shownName(basename(path))}”：${found.what}。原来的文件没有改动。${found.next}`;
  return new DeskError(found.code, message, { path }, error);
}

const readFailures: Readonly<Record<string, { readonly code: ErrorCode; readonly what: string }>> = {
  ENOENT: { code: 'file_not_found', what: '找不到文件' },
  ENOTDIR: { code: 'file_not_found', what: '找不到文件' },
  EACCES: { code: 'file_unreadable', what: '没有读取权限，无法打开' },
  EPERM: { code: 'file_unreadable', what: '没有读取权限，无法打开' },
  EBUSY: { code: 'file_unreadable', what: '文件正被别的程序占用，无法打开' },
  EISDIR: { code: 'file_unreadable', what: '这是文件夹，不是文件：' },
};

/** What a user is told when reading `path` failed. */
export function readFailure(path: string, error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const code = systemCode(error);
  const found = readFailures[code] ?? { code: 'file_unreadable' as const, what: `读取失败（${code || '原因不明'}）：` };
  return new DeskError(found.code, `${found.what}“${shownName(basename(path))}”。请检查路径后再试。`, { path }, error);
}
