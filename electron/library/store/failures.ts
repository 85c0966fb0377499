import { DeskError } from '#shared/errors.ts';

/** Nothing in the library has this id. `what` is the user's word for it: 素材, 栏目 … */
export function notFound(what: string, id: string): DeskError {
  return new DeskError('not_found', `找不到这个${what}，它可能已被删除。没有改动任何内容，请刷新后再试。`, { id });
}

/** The value, or not_found. */
export function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw notFound(what, id);
  return value;
}
