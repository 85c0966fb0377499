import { DeskError } from '#shared/errors.ts';

/**
 * What a refused call said: its code, its message and its detail. Null when it was not refused, so that a failing
 * test shows that and not the whole result. Anything but a DeskError is a bug and is thrown on.
 */
export async function refusal(call: Promise<unknown>): Promise<Pick<DeskError, 'code' | 'message' | 'detail'> | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { code: error.code, message: error.message, detail: error.detail };
  }
}
