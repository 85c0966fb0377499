import Database from 'better-sqlite3';
import { DeskError, type ErrorCode } from '#shared/errors.ts';

const explanations: readonly { readonly prefix: string; readonly code: ErrorCode; readonly message: string }[] = [
  {
    prefix: 'SQLITE_BUSY',
    code: 'library_busy',
    message: '这个资料库正被另一个编辑台使用，没有打开。请先关闭另一个窗口或程序。',
  },
  {
    prefix: 'SQLITE_FULL',
    code: 'disk_full',
    message: '磁盘空间不足，这一步没有保存；以前保存的都在。请清理磁盘后再试。',
  },
  {
    prefix: 'SQLITE_IOERR_WRITE',
    code: 'disk_full',
    message: '写入磁盘失败，这一步没有保存；以前保存的都在。请检查磁盘后再试。',
  },
  {
    prefix: 'SQLITE_READONLY',
    code: 'file_not_writable',
    message: '资料库所在的位置不能写入，这一步没有保存。请检查文件夹的权限。',
  },
  {
    prefix: 'SQLITE_CANTOPEN',
    code: 'file_not_writable',
    message: '打不开资料库文件，没有改动。请检查文件夹的权限。',
  },
  {
    // What an exclusive lock on a read-only file gives.
    prefix: 'SQLITE_IOERR_LOCK',
    code: 'file_not_writable',
    message: '资料库所在的位置是只读的，或不能锁定文件，没有改动。请检查权限，或把资料库放到本机磁盘上。',
  },
  {
    prefix: 'SQLITE_CORRUPT',
    code: 'library_damaged',
    message: '资料库文件已损坏，没有再写入。请从备份恢复。',
  },
  { prefix: 'SQLITE_NOTADB', code: 'library_damaged', message: '资料库文件已损坏，没有再写入。请从备份恢复。' },
  { prefix: 'SQLITE_IOERR', code: 'file_unreadable', message: '读写资料库文件失败，这一步没有保存。请检查磁盘。' },
  {
    prefix: 'SQLITE_CONSTRAINT',
    code: 'conflict',
    message: '这一步与资料库里已有的内容冲突，没有保存。请刷新后再试。',
  },
];

/** What SQLite reports, as a failure the user can act on; anything else is returned as it is. */
export function explainStoreError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const found = explanations.find(({ prefix }) => error.code.startsWith(prefix));
  return found ? new DeskError(found.code, found.message, undefined, error) : error;
}

/** Runs `work`; what SQLite throws comes out as {@link explainStoreError} says. */
export function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainStoreError(error);
  }
}
