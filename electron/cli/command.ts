import type { DeskClient, Progress } from '#shared/contract/index.ts';

/** What a command is given to work with. */
export interface CommandContext {
  /** Opens the library in a folder; it is closed when the command has ended. */
  openLibrary(folder: string): Promise<DeskClient>;
  /** Makes a library in a folder: with one publication, or with the whole sample. */
  createLibrary(folder: string, sample: boolean): Promise<DeskClient>;
  /** What comes in through standard input. @throws DeskError too_big, file_unreadable */
  readInput(): Promise<string>;
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** Positional arguments and options as they were typed. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  /** After the command's name, e.g. `<library> --issue <total number>`. */
  readonly usage: string;
  /** What it does, in a line for the user. */
  readonly summary: string;
  /** Options beside --json: a value to follow (string) or none (boolean). */
  readonly options: Readonly<Record<string, 'string' | 'boolean'>>;
  /** Gives what is printed as JSON, and the same in words. */
  run(line: CommandLine, context: CommandContext): Promise<CommandOutput>;
}

export interface CommandOutput {
  readonly json: unknown;
  readonly text: string;
  /** Not all of it could be done, though nothing stopped the command: it ends with exit code 1. */
  readonly failed?: boolean;
}
