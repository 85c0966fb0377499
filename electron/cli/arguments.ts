import { DeskError } from '#shared/errors.ts';
import type { CommandLine } from './command.ts';

function wrongUsage(message: string): DeskError {
  return new DeskError('wrong_usage', message);
}

/**
 * The positional arguments, of which there must be exactly as many as names.
 * @throws DeskError wrong_usage
 */
export function positionals<const Names extends readonly string[]>(
  line: CommandLine,
  names: Names,
): { [Index in keyof Names]: string } {
  if (line.positionals.length !== names.length) {
    throw wrongUsage(`需要${names.length}个参数（${names.join('、')}），收到${line.positionals.length}个。`);
  }
  refuseEmpty(line.positionals);
  return [...line.positionals] as { [Index in keyof Names]: string };
}

/**
 * An empty argument is a variable that a script forgot to set; as a path it would mean the current folder.
 * @throws DeskError wrong_usage
 */
export function refuseEmpty(given: readonly string[]): void {
  if (given.includes('')) throw wrongUsage('有一个参数是空的，什么都没有做。');
}

/**
 * An option that must be a whole number from `least` on; `otherwise` where it is not given.
 * @throws DeskError wrong_usage
 */
export function wholeNumber(line: CommandLine, name: string, least: number, otherwise?: number): number {
  const given = line.options[name];
  if (given === undefined && otherwise !== undefined) return otherwise;
  if (typeof given !== 'string' || !/^\d{1,9}$/.test(given) || Number(given) < least) {
    throw wrongUsage(`选项 --${name} 要写成${least}以上的整数。`);
  }
  return Number(given);
}

/**
 * An option that must not be empty; undefined where it is not given.
 * @throws DeskError wrong_usage
 */
export function text(line: CommandLine, name: string): string | undefined {
  const given = line.options[name];
  if (given === '') throw wrongUsage(`选项 --${name} 后面要写内容。`);
  return typeof given === 'string' ? given : undefined;
}
