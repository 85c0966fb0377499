import { debuglog, inspect, parseArgs } from 'node:util';
import { createNewLibrary, type OpenLibrary, openLibrary } from '#library/index.ts';
import { DeskError } from '#shared/errors.ts';
import { withoutForbidden } from '#shared/text/hygiene.ts';
import type { Command, CommandContext, CommandLine } from './command.ts';
import { commands } from './commands/index.ts';
import { createProgress } from './progress.ts';
import { readAll } from './readAll.ts';

export interface Streams {
  /** Standard output: the result, nothing else. */
  out(text: string): void;
  /** Standard error: progress, and errors in words. */
  err(text: string): void;
  /** Standard input; read only by the commands that want it. */
  readonly input: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
}

/** A user is not shown where in the program a bug is; `NODE_DEBUG=desk` shows it on standard error. */
const logBug = debuglog('desk');
const log = (error: unknown) => logBug('%s', inspect(error));

const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;

/**
 * Runs the desk's command line: `run(['layout', 'my-library', '--issue', '82', '--json'], streams)`.
 * Returns the exit code: 0 done, 1 failed or done in part, 2 wrong usage.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const json = args.includes('--json');
  try {
    const [name, ...rest] = args.filter((arg) => arg !== '--json');
    if (name === undefined) throw new DeskError('wrong_usage', '没有写要做什么。');
    if (name === 'help' || name === '--help') {
      streams.out(usage());
      return exitCodes.done;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new DeskError('wrong_usage', `没有“${name}”这个命令。`);
    const { json: value, text, failed = false } = await runCommand(command, parse(command, rest), streams);
    streams.out(`${json ? JSON.stringify(value) : withoutForbidden(text)}\n`);
    return failed ? exitCodes.failed : exitCodes.done;
  } catch (error) {
    return report(error, json, streams);
  }
}

function parse(command: Command, args: readonly string[]): CommandLine {
  try {
    const options = Object.fromEntries(Object.entries(command.options).map(([name, type]) => [name, { type }]));
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { positionals: parsed.positionals, options: parsed.values as CommandLine['options'] };
  } catch (error) {
    throw new DeskError('wrong_usage', `看不懂这些选项：${args.join(' ')}。`, undefined, error);
  }
}

async function runCommand(command: Command, line: CommandLine, streams: Streams) {
  const libraries: OpenLibrary[] = [];
  const progress = createProgress(streams.err);
  const keep = (opened: OpenLibrary) => {
    libraries.push(opened);
    return opened.client;
  };
  const context: CommandContext = {
    openLibrary: async (folder) => keep(await openLibrary(folder, { log })),
    createLibrary: async (folder, sample) => keep(await createNewLibrary(folder, { sample, log })),
    readInput: () => readAll(streams.input),
    signal: streams.signal,
    onProgress: progress.show,
  };
  try {
    return await command.run(line, context);
  } finally {
    progress.end();
    for (const library of libraries) library.close();
  }
}

function report(error: unknown, json: boolean, { out, err }: Streams): number {
  const known = error instanceof DeskError;
  if (!known) log(error);
  const code = known ? error.code : 'internal';
  const message = known ? error.message : '编辑台内部出错，这一步没有完成；已经保存的内容都在。请再试一次。';
  const detail = known && error.detail ? { detail: error.detail } : {};
  if (json) out(`${JSON.stringify({ error: { code, message, ...detail } })}\n`);
  err(`${withoutForbidden(message)}\n`);
  if (code === 'wrong_usage' && !json) err(usage());
  return code === 'wrong_usage' ? exitCodes.wrongUsage : exitCodes.failed;
}

function usage(): string {
  const rows = Object.entries(commands).map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`);
  return `用法：npm run -s desk -- <命令> [--json]\n\n${rows.join('\n')}\n`;
}
