import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createLibrary, type LibraryOptions, type OpenLibrary, openLibrary } from '#library/index.ts';
import type { CallContext, CallName, Input, Output } from '#shared/contract/index.ts';
import { unwrap } from '#shared/errors.ts';
import { useTempFolders } from './tempFolder.ts';

export interface TestLibrary extends OpenLibrary {
  readonly folder: string;
  /** The library file. */
  readonly file: string;
  /** A call's value; a failure is thrown. */
  ask<Name extends CallName>(name: Name, input: Input<Name>, context?: CallContext): Promise<Output<Name>>;
  /** A call's error code, or null where it did not fail. */
  refusal<Name extends CallName>(name: Name, input: Input<Name>, context?: CallContext): Promise<string | null>;
}

export interface TestLibraries {
  create(options?: LibraryOptions): Promise<TestLibrary>;
  open(folder: string, options?: LibraryOptions): Promise<TestLibrary>;
}

/** Call once at the top of a test file. Libraries are real ones in temporary folders, closed after the last test. */
export function useLibraries(): TestLibraries {
  const newFolder = useTempFolders();
  const opened: OpenLibrary[] = [];
  afterAll(() => {
    for (const library of opened) library.close();
  });

  function forTests(library: OpenLibrary, folder: string): TestLibrary {
    opened.push(library);
    const { client, close, settle } = library;
    return {
      client,
      close,
      settle,
      folder,
      file: join(folder, 'library.sqlite'),
      ask: async (name, input, context) => unwrap(await client.call(name, input, context)),
      refusal: async (name, input, context) => {
        const result = await client.call(name, input, context);
        return result.ok ? null : result.error.code;
      },
    };
  }

  return {
    create: async (options) => {
      const folder = newFolder();
      return forTests(await createLibrary(folder, options), folder);
    },
    open: async (folder, options) => forTests(await openLibrary(folder, options), folder),
  };
}
