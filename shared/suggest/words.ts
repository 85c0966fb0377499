const chinese = /[\u3400-\u9fff]{2,}/g;

/** Pairs of Chinese characters that a text has, each once: what is counted of the library's past. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [stretch] of text.matchAll(chinese)) {
    for (let at = 0; at + 1 < stretch.length; at += 1) found.add(stretch.slice(at, at + 2));
  }
  return found;
}
