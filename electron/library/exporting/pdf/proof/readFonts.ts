import type { FontTexts } from './pageText.ts';
import type { PdfReader } from './pdfReader.ts';
import { readToUnicode } from './toUnicode.ts';
import { type Dictionary, isDictionary, Reference } from './values.ts';

export interface ReadFont {
  readonly name: string;
  /** Whether its outlines are in the file, and can be unpacked. */
  readonly isEmbedded: boolean;
}

interface OpenFont {
  readonly name: string;
  readonly characters: ReadonlyMap<number, string>;
  /** Length of its outlines in bytes. */
  readonly programLength: Promise<number>;
}

/** Fonts by the resource dictionaries that name them. */
export class Fonts {
  private readonly reader: PdfReader;
  private readonly known = new Map<number, OpenFont>();
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
      if (font instanceof Reference) set.set(name, this.open(font).characters);
    }
    if (key >= 0) this.sets.set(key, set);
    return set;
  }

  async found(): Promise<ReadFont[]> {
    const fonts = [...this.known.values()];
    return await Promise.all(
      fonts.map(async ({ name, programLength }) => ({ name, isEmbedded: (await programLength) > 0 })),
    );
  }

  private open(reference: Reference): OpenFont {
    const before = this.known.get(reference.number);
    if (before !== undefined) return before;
    const font = this.reader.dictionary(reference);
    const [descendant] = this.reader.list(font.get('DescendantFonts'));
    const descriptor = this.reader.dictionary(this.reader.dictionary(descendant).get('FontDescriptor'));
    const made = {
      name: String(font.get('BaseFont')).slice(1),
      characters: readToUnicode(Buffer.from(this.reader.stream(font.get('ToUnicode'))).toString('latin1')),
      programLength: this.lengthOf(descriptor),
    };
    this.known.set(reference.number, made);
    return made;
  }

  /** 0 where the program is missing or cannot be unpacked. */
  private async lengthOf(descriptor: Dictionary): Promise<number> {
    try {
      return (await this.reader.streamMeanwhile(descriptor.get('FontFile2'))).length;
    } catch {
      return 0;
    }
  }
}
