/**
 * Characters that are no blanks. The layout drops blanks at line ends, so what it drew is matched with what was
 * written by counting all the others.
 */
export function solidLength(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** The offset behind `count` characters that are no blanks, counted from `from`, and the blanks that follow them. */
export function afterSolid(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; at < text.length; at++) {
    if (/\s/.test(text.charAt(at))) continue;
    if (left === 0) break;
    left--;
  }
  return at;
}
