/** Saves what is typed but not saved yet. */
type Flush = () => Promise<void>;
/** Gives a promise where it takes its time. */
type Settle = () => Promise<void> | undefined;

const flushes = new Set<Flush>();
const settles = new Set<Settle>();

/** Called before anything that needs all typing saved: undo, another screen, export. Gives the function that ends it. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Called before all that: what is on its way into a text, like a large paste, comes in. Gives the function that ends it. */
export function registerSettle(settle: Settle): () => void {
  settles.add(settle);
  return () => settles.delete(settle);
}

/** Saves all that is typed and not saved yet. */
export async function flushAll(): Promise<void> {
  const waiting = [...settles].map((settle) => settle()).filter((each) => each !== undefined);
  // A window that goes away waits for nothing, so what can be saved at once is.
  if (waiting.length > 0) {
    await Promise.all([...waiting, flushTyped()]);
  }
  await flushTyped();
}

/** Saves what is typed, without what is still on its way into a text. */
export async function flushTyped(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
