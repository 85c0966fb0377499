import type { FontTexts } from './pageText.ts';
import type { PdfReader } from './pdfReader.ts';
import { readToUnicode } from './toUnicode.ts';
import { type Dictionary, isDictionary, Reference } from './values.ts';

/** Fonts by the resource dictionaries that name them. */
export class Fonts {
  private readonly reader: PdfReader;
  private readonly known = new Map<
    number,
    { readonly characters: Map<number, string>; readonly isEmbedded: boolean; readonly name: string }
  >();
  private readonly sets = new Map<number, FontTexts>();

  constructor(reader: PdfReader) {
    this.reader = reader;
  }

  of(resources: Dictionary): FontTexts {
    const fonts = resources.get('Font');
    const key = fonts instanceof Reference ? fonts.number : -1;
    const before = this.sets.get(key);
    if (before !== undefined) return before;
    const set = new Map<string, ReadonlyMap<number, string>>();
    for (const [name, font] of isDictionary(this.reader.resolve(fonts)) ? this.reader.dictionary(fonts) : []) {
      if (font instanceof Reference) set.set(name, this.read(font));
    }
    if (key >= 0) this.sets.set(key, set);
    return set;
  }

  found(): { readonly name: string; readonly isEmbedded: boolean }[] {
    return [...this.known.values()].map(({ name, isEmbedded }) => ({ name, isEmbedded }));
  }

  private read(reference: Reference): ReadonlyMap<number, string> {
    const before = this.known.get(reference.number);
    if (before !== undefined) return before.characters;
    const font = this.reader.dictionary(reference);
    const [descendant] = this.reader.list(font.get('DescendantFonts'));
    const descriptor = this.reader.dictionary(this.reader.dictionary(descendant).get('FontDescriptor'));
    const made = {
      name: String(font.get('BaseFont')).slice(1),
      isEmbedded:
        descriptor.get('FontFile2') instanceof Reference && this.reader.stream(descriptor.get('FontFile2')).length > 0,
      characters: readToUnicode(Buffer.from(this.reader.stream(font.get('ToUnicode'))).toString('latin1')),
    };
    this.known.set(reference.number, made);
    return made.characters;
  }
}
