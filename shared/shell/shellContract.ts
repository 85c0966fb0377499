import { z } from 'zod';
import { type Client, call } from '../contract/index.ts';
import type { Failure } from '../errors.ts';
import type { ClipperState } from './clipper.ts';
import { Settings } from './settings.ts';

const Path = z.string().min(1).max(4096);

/** Where the desk stands with its library. */
export type LibraryState =
  | { readonly status: 'none' }
  /** `restarting` after the library's process died. */
  | { readonly status: 'opening'; readonly folder: string; readonly restarting: boolean }
  | { readonly status: 'open'; readonly folder: string; readonly name: string; readonly syncedBy: string | null }
  | { readonly status: 'failed'; readonly folder: string; readonly error: Failure };

export interface RecentLibrary {
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
  /** ms since 1970 */
  readonly openedAt: number;
  /** False where the folder cannot be found now. */
  readonly exists: boolean;
}

/** How the desk runs on this machine. */
export interface ShellState {
  /** A window of its own, or a page in the user's browser. */
  readonly kind: 'electron' | 'browser';
  readonly platform: string;
  /** electron, chrome, node and so on, as far as there are such; `app` is the desk's own. */
  readonly versions: Readonly<Record<string, string>>;
  /** What runs the library, e.g. utilityProcess (Node 24.4). */
  readonly host: string;
  readonly settings: Settings;
  readonly library: LibraryState;
  readonly recent: readonly RecentLibrary[];
  /** Folders proposed to a user who has chosen none. */
  readonly folders: { readonly libraries: string; readonly exports: string };
}

/** Calls that the shell answers itself: windows, dialogs, which library is open. It knows nothing of the library's data. */
export const shellContract = {
  'shell.state': call<ShellState>()(z.strictObject({})),
  'shell.saveSettings': call<Settings>()(z.strictObject({ settings: Settings.partial() })),
  /** Opens a library in place of the one that is open. On failure that one stays open. */
  'shell.openLibrary': call<LibraryState>()(z.strictObject({ folder: Path })),
  /** Makes a library in a folder and opens it, with one publication or with the whole sample. */
  'shell.createLibrary': call<LibraryState>()(z.strictObject({ folder: Path, sample: z.boolean() })),
  'shell.forgetLibrary': call<readonly RecentLibrary[]>()(z.strictObject({ folder: Path })),
  /** Tries again to run the library whose process was lost. */
  'shell.restartLibrary': call<LibraryState>()(z.strictObject({})),
  /** Whether a folder is kept by a synchronising program, and by which: 坚果云, OneDrive … */
  'shell.inspectFolder': call<{ readonly syncedBy: string | null; readonly hasLibrary: boolean }>()(
    z.strictObject({ folder: Path }),
  ),
  /** The system's dialog; null when the user chose nothing. Refused (not_found) where there are no dialogs. */
  'shell.pickFolder': call<string | null>()(z.strictObject({ title: z.string().max(100), from: Path.optional() })),
  'shell.pickFile': call<string | null>()(
    z.strictObject({ title: z.string().max(100), extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).max(20) }),
  ),
  /** Several files at once; none when the user chose nothing. Refused (not_found) where there are no dialogs. */
  'shell.pickFiles': call<readonly string[]>()(
    z.strictObject({ title: z.string().max(100), extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).max(20) }),
  ),
  /** Pastes into the page, as the Edit menu does. Refused (not_found) where the desk has no window of its own. */
  'shell.paste': call<null>()(z.strictObject({})),
  /** Opens a file that was exported in this session with the program that the system has for it. */
  'shell.openFile': call<null>()(z.strictObject({ path: Path })),
  /** Shows such a file in its folder. */
  'shell.revealFile': call<null>()(z.strictObject({ path: Path })),
  /** Opens an http, https or mailto address outside the desk. */
  'shell.openLink': call<null>()(z.strictObject({ url: z.string().min(1).max(4000) })),
  'shell.clipper': call<ClipperState>()(z.strictObject({})),
  /** Another pairing code: clippers that were paired before are refused from now on. */
  'shell.renewClipper': call<ClipperState>()(z.strictObject({})),
  /** Shows the extension in its folder. Refused (not_found) where the desk has no window of its own. */
  'shell.showClipper': call<null>()(z.strictObject({})),
  'shell.quit': call<null>()(z.strictObject({})),
};
export type ShellContract = typeof shellContract;
export type ShellClient = Client<ShellContract>;
