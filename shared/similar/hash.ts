/** A 32-bit hash of a text (FNV-1a over UTF-16 code units, mixed at the end); 0 … 2³²−1. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hashNumber(hash);
}

/** Spreads the low 32 bits of a whole number over all values (the end of MurmurHash3); no two become one. */
export function hashNumber(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
