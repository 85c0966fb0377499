import { existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type DeskClient } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { AssetStore } from './assets/index.ts';
import { readFailure, writeFailure } from './files/fileErrors.ts';
import { makeFolder } from './files/folders.ts';
import { sweepLeftovers } from './files/leftovers.ts';
import { createHost } from './host.ts';
import { createHandlers } from './service/index.ts';
import { createStoreFile, openStore, type Store, type StoreOptions } from './store/index.ts';
import { createTidying } from './tidying.ts';

/** A library that this process holds open; no other process can open it meanwhile. */
export interface OpenLibrary {
  readonly client: DeskClient;
  /** What was done so far can no longer be undone: the making of a library is no step of its user's. */
  settle(): void;
  close(): void;
}

export interface LibraryOptions extends Partial<StoreOptions> {
  /** Told of errors that are bugs. */
  readonly log?: ((error: unknown) => void) | undefined;
  /** To which IP addresses the desk may connect for a page; public ones where it is left out. */
  readonly isReachable?: ((address: string) => boolean) | undefined;
}

/** Path of the database in a library's folder. */
export const libraryFile = (folder: string): string => join(folder, 'library.sqlite');

/** Pages of 4 KiB that one turn of the search index's housekeeping writes: a few ms. */
const tidyPages = 64;

/** How long clips are kept in the trash, and when after opening it is looked through; ms. */
const keptInTrash = 30 * 24 * 60 * 60 * 1000;
const emptyAfter = 1000;

/**
 * Libraries open in this process. Looking at the header of one of them would drop SQLite's POSIX lock when the file is
 * closed (sqlite.org/howtocorrupt.html §2.2), and another process would get in.
 */
const openHere = new Set<string>();

/**
 * Makes an empty library in a folder, which may be there already, and opens it.
 * @throws DeskError exists, file_not_writable, disk_full
 */
export async function createLibrary(folder: string, options: LibraryOptions = {}): Promise<OpenLibrary> {
  const path = libraryFile(folder);
  try {
    await makeFolder(folder);
    if (existsSync(path)) {
      throw new DeskError('exists', '这个文件夹里已有资料库，没有改动。请直接打开它，或另选一个文件夹。', { path });
    }
    createStoreFile(path, options.migrations);
  } catch (error) {
    throw writeFailure(folder, error);
  }
  return openLibrary(folder, options);
}

/**
 * Opens the library in a folder.
 * @throws DeskError file_not_found, file_unreadable, not_a_library, library_newer, library_damaged, library_busy,
 *   file_not_writable, disk_full
 */
export async function openLibrary(folder: string, options: LibraryOptions = {}): Promise<OpenLibrary> {
  const key = requireLibrary(folder);
  if (openHere.has(key)) {
    throw new DeskError('library_busy', '这个资料库已经打开，没有再开一次。请使用已打开的窗口。', { path: folder });
  }
  openHere.add(key);
  try {
    const { log, isReachable, backupFolder = join(folder, 'backups'), ...rest } = options;
    const store = await openStore(libraryFile(folder), { ...rest, backupFolder });
    const tidying = createTidying(() => tidy(store, log));
    const pictures = join(folder, 'assets');
    const host = createHost(createHandlers({ store, assets: new AssetStore(pictures), folder, isReachable }), log);
    void sweepLeftovers(pictures);
    const emptying = setTimeout(() => emptyTrash(store, log), emptyAfter);
    emptying.unref();
    let closed = false;
    return {
      client: createClient((name, input, context) => {
        tidying.wake();
        return host(name, input, context);
      }),
      settle: store.history.settle,
      close: () => {
        if (closed) return;
        closed = true;
        openHere.delete(key);
        tidying.stop();
        clearTimeout(emptying);
        store.close();
      },
    };
  } catch (error) {
    openHere.delete(key);
    throw error;
  }
}

/** A turn of what can wait: false when nothing is left to do, or when it cannot be done now. */
function tidy(store: Store, log: (error: unknown) => void = console.error): boolean {
  try {
    return store.tidySearch(tidyPages) || store.similar.prepare();
  } catch (error) {
    log(error);
    return false;
  }
}

function emptyTrash(store: Store, log: (error: unknown) => void = console.error): void {
  try {
    store.emptyOldTrash(store.now() - keptInTrash);
  } catch (error) {
    log(error);
  }
}

/** The real path of a folder that has a library. */
function requireLibrary(folder: string): string {
  if (!isThere(folder)) {
    throw new DeskError('file_not_found', '找不到资料库的文件夹。请检查路径，或新建一个资料库。', { path: folder });
  }
  if (!existsSync(libraryFile(folder))) {
    const message = '这里没有资料库，什么都没有改动。请另选一个文件夹，或新建一个资料库。';
    throw new DeskError('not_a_library', message, { path: folder });
  }
  if (isSpecial(libraryFile(folder))) {
    throw new DeskError('not_a_library', '这不是编辑台的资料库，没有打开，也没有改动。请另选一个文件夹。', {
      path: folder,
    });
  }
  return realpathSync.native(folder);
}

/** A pipe or a device in a library's place would keep whoever opens it waiting. */
function isSpecial(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw readFailure(path, error);
  }
}
