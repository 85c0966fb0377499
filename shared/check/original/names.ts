/** A name in 《》 or “”, without its marks. */
export interface NameQuoted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'title' | 'quote';
}

const pattern = /《([^《》\n]{2,80})》|“([^“”\n]{2,40})”/g;

export function namesIn(text: string): NameQuoted[] {
  return [...text.matchAll(pattern)].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + 1;
    return { start, end: start + name.length, text: name, kind: match[1] === undefined ? 'quote' : 'title' };
  });
}

/** Letters and digits alone, of one width and case. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');

/** Edits of one character that make one text the other; more than `most` is told as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  const [one, other] = [[...a], [...b]];
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = other.map((_, index) => index + 1);
  let corner = 0;
  for (const [i, character] of one.entries()) {
    corner = i;
    let left = i + 1;
    row = row.map((above, j) => {
      const value = Math.min(above + 1, left + 1, corner + (character === other[j] ? 0 : 1));
      corner = above;
      left = value;
      return value;
    });
  }
  return Math.min(row.at(-1) ?? one.length, most + 1);
}
