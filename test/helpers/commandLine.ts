import { Readable } from 'node:stream';
import { run } from '../../electron/cli/run.ts';

export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON. */
  readonly json: Record<string, unknown>;
}

/** Runs the desk's command line in this process, with `--json`. */
export async function desk(...args: readonly string[]): Promise<CommandRun> {
  const result = await deskInWords(...args, '--json');
  return { ...result, json: JSON.parse(result.out) };
}

/** Runs the desk's command line in this process, as a person would. */
export const deskInWords = (...args: readonly string[]): Promise<Omit<CommandRun, 'json'>> =>
  deskWithInput('', ...args);

/** Runs the desk's command line in this process, with something on standard input. */
export async function deskWithInput(
  input: string | Uint8Array,
  ...args: readonly string[]
): Promise<Omit<CommandRun, 'json'>> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: Readable.from([Buffer.from(input)]),
    signal: new AbortController().signal,
  });
  return { code, out, err };
}
