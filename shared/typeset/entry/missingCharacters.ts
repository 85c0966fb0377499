import type { DocumentEntry } from '../../compose/document.ts';
import type { FontSet } from '../fontMetrics.ts';

/** The characters of an entry that none of the fonts has, each once, in order of appearance. */
export function missingCharacters(fonts: FontSet, entry: DocumentEntry): string[] {
  const texts = [
    entry.headline,
    ...entry.lead,
    ...entry.detail.flatMap((paragraph) => paragraph.runs.map((run) => run.text)),
    ...entry.pictures.map((picture) => picture.caption),
    entry.place,
  ];
  return missingIn(fonts, texts.join(''));
}

export function missingIn(fonts: FontSet, text: string): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (/\s/.test(character)) continue;
    if (!(fonts.serif.has(codePoint) || fonts.sans.has(codePoint) || fonts.sansBold.has(codePoint))) {
      missing.add(character);
    }
  }
  return [...missing];
}
