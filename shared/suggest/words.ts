const chinese = /[\u3400-\u9fff]{2,}/g;
/** Characters that join words and are no part of what a text is about: pairs with them mean nothing. */
const joining = /[的了和与在及等为将已对从其是有个元年月日亿万]/;

/** Pairs of Chinese characters that a text has, each once: what is counted of the library's past. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [stretch] of text.matchAll(chinese)) {
    for (let at = 0; at + 1 < stretch.length; at += 1) {
      const pair = stretch.slice(at, at + 2);
      if (!joining.test(pair)) found.add(pair);
    }
  }
  return found;
}
