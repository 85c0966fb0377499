import { basename } from 'node:path';
import type { CallContext, Handlers } from '#shared/contract/index.ts';
import { DeskError, unwrap } from '#shared/errors.ts';
import type { LibraryState, ShellContract, ShellState } from '#shared/shell/index.ts';
import type { DeskEvent } from '#shared/wire/index.ts';
import type { ClipperDesk } from './clipper/clipperDesk.ts';
import { type DeskFile, mergeSettings } from './deskFile.ts';
import type { ExportedFiles } from './exportedFiles.ts';
import type { LibraryKeeper } from './libraryKeeper.ts';
import { forgetLibrary, hasLibrary, recentLibraries } from './recentLibraries.ts';
import type { ShellActions } from './shellActions.ts';
import { findSyncProgram } from './syncedFolder.ts';

/** What stays the same while the desk runs. */
export type ShellFacts = Pick<ShellState, 'kind' | 'platform' | 'versions' | 'host' | 'folders'>;

export interface ShellParts {
  readonly facts: ShellFacts;
  readonly file: DeskFile;
  readonly keeper: LibraryKeeper;
  readonly exported: ExportedFiles;
  readonly actions: ShellActions;
  readonly clipper: ClipperDesk;
}

/** Carries out the calls of the shell's contract. */
export function createShellCalls({
  facts,
  file,
  keeper,
  exported,
  actions,
  clipper,
}: ShellParts): Handlers<ShellContract> {
  const pass =
    ({ onProgress }: CallContext) =>
    (event: DeskEvent) => {
      if (event.kind === 'opening') onProgress?.(event.progress);
    };

  function requireExported(path: string): string {
    if (exported.has(path)) return path;
    const message = `“${basename(path)}”不是这次输出的文件，没有打开。请先输出，再打开。`;
    throw new DeskError('not_found', message, { path });
  }

  return {
    'shell.state': () => ({
      ...facts,
      settings: file.read().settings,
      library: keeper.state(),
      recent: recentLibraries(file),
    }),
    'shell.saveSettings': ({ settings }) => {
      const saved = mergeSettings(file.read().settings, settings);
      file.change({ settings: saved });
      actions.applySettings(saved);
      void clipper.apply();
      return saved;
    },
    'shell.openLibrary': async ({ folder }, context): Promise<LibraryState> =>
      unwrap(await keeper.open({ kind: 'open', folder }, pass(context))),
    'shell.createLibrary': async ({ folder, sample }, context): Promise<LibraryState> =>
      unwrap(await keeper.open({ kind: 'create', folder, sample }, pass(context))),
    'shell.forgetLibrary': ({ folder }) => {
      forgetLibrary(file, folder);
      return recentLibraries(file);
    },
    'shell.restartLibrary': async () => unwrap(await keeper.reopen()),
    'shell.inspectFolder': ({ folder }) => ({ syncedBy: findSyncProgram(folder), hasLibrary: hasLibrary(folder) }),
    'shell.pickFolder': ({ title, from }) => actions.pickFolder(title, from),
    'shell.pickFile': ({ title, extensions }) => actions.pickFile(title, extensions),
    'shell.pickFiles': ({ title, extensions }) => actions.pickFiles(title, extensions),
    'shell.paste': async () => {
      await actions.paste();
      return null;
    },
    'shell.openFile': async ({ path }) => {
      await actions.openFile(requireExported(path));
      return null;
    },
    'shell.revealFile': async ({ path }) => {
      await actions.revealFile(requireExported(path));
      return null;
    },
    'shell.openLink': async ({ url }) => {
      await actions.openLink(requireLink(url));
      return null;
    },
    'shell.clipper': () => clipper.state(),
    'shell.renewClipper': () => clipper.renew(),
    'shell.showClipper': async () => {
      await actions.revealFile(clipper.manifest);
      return null;
    },
    'shell.quit': () => {
      actions.quit();
      return null;
    },
  };
}

/** The address as the parser understood it, so that nothing else is passed on to the system. */
export function requireLink(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol)) return parsed.href;
  throw new DeskError('invalid_input', '只能打开网址（http、https）和邮件地址，没有打开。请检查地址。', { url });
}
