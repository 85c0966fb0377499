import {
  type CallContext,
  type Calls,
  contract,
  explainInput,
  isCallName,
  type Transport,
} from '#shared/contract/index.ts';
import { DeskError, type Failure, type Result } from '#shared/errors.ts';
import { Id } from '#shared/model/index.ts';
import { findForbiddenText } from '#shared/text/forbiddenText.ts';
import { describeForbidden } from '#shared/text/hygiene.ts';
import { isDeeperThan } from '#shared/text/isDeeperThan.ts';
import type { ServiceContext, ServiceHandlers } from './service/index.ts';
import { explainStoreError } from './store/index.ts';

/** Levels of lists and objects within each other that an input may have. */
const deepest = 60;

/**
 * Carries out calls: checks the input of each against the contract, runs its handler, and turns every failure
 * into a value. An unexpected error goes to `log`, and the user is told no more than that it happened.
 */
export function createHost(
  handlers: ServiceHandlers<typeof contract>,
  log: (error: unknown) => void = console.error,
): Transport {
  const calls: Calls = contract;
  const run = handlers as Readonly<Record<string, (input: unknown, context: ServiceContext) => unknown>>;
  return async (name, input, context): Promise<Result<unknown>> => {
    try {
      const handler = Object.hasOwn(run, name) ? run[name] : undefined;
      const schema = isCallName(name) ? calls[name]?.input : undefined;
      if (handler === undefined || schema === undefined) {
        throw new DeskError('invalid_input', '编辑台没有这个功能，什么都没有改动。请升级后再试。', { call: name });
      }
      if (!isNamedValues(input)) throw invalidInput(name, [{ path: [], message: '应为一组内容' }]);
      if (isDeeperThan(deepest, input)) throw invalidInput(name, [{ path: [], message: '嵌套太深' }]);
      const checked = schema.safeParse(input, { error: explainInput });
      if (!checked.success) throw invalidInput(name, checked.error.issues);
      refuseForbiddenText(withoutFiles(checked.data));
      return { ok: true, value: await handler(checked.data, toServiceContext(context)) };
    } catch (error) {
      return { ok: false, error: toFailure(error, log) };
    }
  };
}

/** Any object passes for one without properties; a Date or a Map is no input. */
function isNamedValues(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

function invalidInput(
  name: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
) {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.') || name;
  const message = `输入不合要求，什么都没有改动：${field}，${issue?.message ?? ''}。请改正后再试。`;
  return new DeskError('invalid_input', message, { field });
}

/** What files are called is not the user's text: the disk has them by those names. */
const fileFields: readonly string[] = ['path', 'paths', 'pdf', 'docx'];

const withoutFiles = (input: unknown): unknown =>
  typeof input === 'object' && input !== null
    ? Object.fromEntries(Object.entries(input).filter(([field]) => !fileFields.includes(field)))
    : input;

function refuseForbiddenText(input: unknown): void {
  const found = findForbiddenText(input);
  if (found === null) return;
  const field = found.path.join('.');
  const message = `文字里有不能保存的字符，什么都没有改动：${field} ${describeForbidden(found.character)}。请删去后再试。`;
  throw new DeskError('invalid_text', message, { field, position: found.character.position });
}

function toServiceContext({ signal, onProgress, step: named }: CallContext): ServiceContext {
  const step = Id.safeParse(named).data;
  if (signal === undefined || signal instanceof AbortSignal) return { signal, onProgress, step };
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort());
  return { signal: controller.signal, onProgress, step };
}

function toFailure(error: unknown, log: (error: unknown) => void): Failure {
  const explained = explainStoreError(error);
  if (explained instanceof DeskError) {
    const { code, message, detail } = explained;
    return detail === undefined ? { code, message } : { code, message, detail };
  }
  log(explained);
  return { code: 'internal', message: '编辑台内部出错，这一步没有完成；已经保存的内容都在。请再试一次，或重新启动。' };
}
