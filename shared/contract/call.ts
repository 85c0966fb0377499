import type { z } from 'zod';

/**
 * One call of the contract: what may be passed in, checked by the host each time, and the type of what comes
 * back. `output` exists for the compiler only.
 */
export interface Call<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  readonly output?: Output;
}

/** Describes a call: `call<Clip>()(z.strictObject({ clipId: Id }))`. */
export function call<Output>() {
  return <Schema extends z.ZodType>(input: Schema): Call<Schema, Output> => ({ input });
}

/** As much of an AbortSignal as the desk uses; the shared layer knows neither Node nor the DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Progress {
  /** What is being done, e.g. 图片; for the user. */
  readonly what: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
}

/** What travels beside a call's input and is not part of it. */
export interface CallContext {
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Calls in a row with the same step are one step of undo: a burst of typing, all fixes of a check. */
  readonly step?: string | undefined;
}

/** A set of calls by name. */
export type Calls = Readonly<Record<string, Call<z.ZodType, unknown>>>;

/** What a caller passes in (before defaults are filled in). */
export type CallInput<C> = C extends Call<infer Schema, unknown> ? z.input<Schema> : never;
/** What a handler receives (checked, defaults filled in). */
export type CheckedInput<C> = C extends Call<infer Schema, unknown> ? z.output<Schema> : never;
export type CallOutput<C> = C extends Call<z.ZodType, infer Output> ? Output : never;

/** The functions that carry out a set of calls. They throw DeskError for an expected failure. */
export type Handlers<C extends Calls, Context = CallContext> = {
  readonly [Name in keyof C]: (
    input: CheckedInput<C[Name]>,
    context: Context,
  ) => CallOutput<C[Name]> | Promise<CallOutput<C[Name]>>;
};
