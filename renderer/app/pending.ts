/** Saves what is typed but not saved yet. */
type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/** Called before anything that needs all typing saved: undo, another screen, export. Gives the function that ends it. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Saves all that is typed and not saved yet. */
export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
