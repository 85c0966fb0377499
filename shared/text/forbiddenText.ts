import { type ForbiddenCharacter, findForbiddenCharacter } from './hygiene.ts';

export interface ForbiddenText {
  /** Where the text stands in the value, e.g. ['clip', 'tags', 0]. */
  readonly path: readonly (string | number)[];
  readonly character: ForbiddenCharacter;
}

/** The first text in a value of plain data, names of properties included, that has a forbidden character. */
export function findForbiddenText(value: unknown, path: readonly (string | number)[] = []): ForbiddenText | null {
  if (typeof value === 'string') {
    const character = findForbiddenCharacter(value);
    return character && { path, character };
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = findForbiddenText(item, [...path, index]);
      if (found) return found;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  for (const [key, item] of Object.entries(value)) {
    const found = findForbiddenText(key, path) ?? findForbiddenText(item, [...path, key]);
    if (found) return found;
  }
  return null;
}
