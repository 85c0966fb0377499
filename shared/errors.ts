/**
 * Expected failures are values. Every failure a user can meet has one of these codes and a message that says
 * what happened, what is safe and what to do next. A throw of anything else is a bug.
 */
export const errorCodes = [
  'wrong_usage',
  'invalid_input',
  'invalid_text',
  'not_found',
  'exists',
  'conflict',
  'total_number_used',
  'empty_issue',
  'empty_section',
  'errors_open',
  'file_not_found',
  'file_unreadable',
  'file_not_writable',
  'disk_full',
  'bad_json',
  'unsupported_format',
  'nothing_to_clip',
  'no_headline',
  'too_complex',
  'too_big',
  'unsafe_archive',
  'network_failed',
  'address_refused',
  'bad_picture',
  'picture_too_big',
  'not_a_library',
  'library_newer',
  'library_damaged',
  'library_busy',
  'frozen',
  'nothing_to_undo',
  'nothing_to_redo',
  'proof_failed',
  'cancelled',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface Failure {
  readonly code: ErrorCode;
  /** One or two sentences in Chinese for the user. */
  readonly message: string;
  /** Where it happened, when that helps to find it: a file, a line number, a field. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Thrown inside the service for an expected failure; the host turns it into `{ok:false,error}`. */
export class DeskError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ErrorCode, message: string, detail?: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DeskError';
    this.code = code;
    this.detail = detail;
  }
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** The value of a call that went well; a failure is thrown on as the DeskError it was. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new DeskError(result.error.code, result.error.message, result.error.detail);
}
