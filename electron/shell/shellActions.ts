import { DeskError } from '#shared/errors.ts';
import type { Settings } from '#shared/shell/index.ts';

/** What the shell does through the system it runs on. */
export interface ShellActions {
  /** The folder chosen in the system's dialog; null for none. */
  pickFolder(title: string, from: string | undefined): Promise<string | null>;
  pickFile(title: string, extensions: readonly string[]): Promise<string | null>;
  /** Several files; none where the user chose nothing. */
  pickFiles(title: string, extensions: readonly string[]): Promise<readonly string[]>;
  /** Has the page paste what is on the clipboard. */
  paste(): Promise<void>;
  openFile(path: string): Promise<void>;
  revealFile(path: string): Promise<void>;
  /** `url` is checked already. */
  openLink(url: string): Promise<void>;
  quit(): void;
  /** After the user changed settings. */
  applySettings(settings: Settings): void;
}

/** The failure of an action that a kind of shell does not have. */
export function notHere(what: string, instead: string): DeskError {
  return new DeskError('not_found', `浏览器版${what}。${instead}`);
}
