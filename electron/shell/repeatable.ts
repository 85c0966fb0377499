/**
 * Calls that do something more each time they are made. All others name what they make or change by an id of the
 * caller's, or only read, so that making them twice is the same as making them once.
 */
const once: ReadonlySet<string> = new Set(['history.undo', 'history.redo', 'issue.freeze', 'issue.correct']);

/** Whether a call may be made again when nobody knows whether it was carried out. */
export const isRepeatable = (name: string): boolean => !once.has(name);
