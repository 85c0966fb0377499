/** Saves what is typed but not saved yet. */
type Flush = () => Promise<void>;

const flushes = new Set<Flush>();
const settles = new Set<() => void>();

/** Called before anything that needs all typing saved: undo, another screen, export. Gives the function that ends it. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Called before all that: what is on its way into a text, like a large paste, comes in at once. Gives the function that ends it. */
export function registerSettle(settle: () => void): () => void {
  settles.add(settle);
  return () => settles.delete(settle);
}

/** Saves all that is typed and not saved yet. */
export async function flushAll(): Promise<void> {
  for (const settle of [...settles]) settle();
  await Promise.all([...flushes].map((flush) => flush()));
}
