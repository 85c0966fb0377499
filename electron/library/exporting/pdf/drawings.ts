import { addOutline } from './outlines.ts';
import type { NamedDrawings } from './pageContent.ts';
import type { PdfFile } from './pdfFile.ts';
import { dictionary, type Ref } from './syntax.ts';

/** Pictures and outlines by the names that pages use for them. */
export class Drawings implements NamedDrawings {
  private readonly file: PdfFile;
  private readonly pictures: ReadonlyMap<string, Ref>;
  private readonly names = new Map<string, string>();
  private readonly refs = new Map<string, Ref>();

  constructor(file: PdfFile, pictures: ReadonlyMap<string, Ref>) {
    this.file = file;
    this.pictures = pictures;
  }

  picture(assetId: string): string {
    return this.nameOf(`I ${assetId}`, 'I', () => {
      const ref = this.pictures.get(assetId);
      if (ref === undefined) throw new Error(`picture ${assetId} is not embedded`);
      return ref;
    });
  }

  outline(path: string): string {
    return this.nameOf(`P ${path}`, 'P', () => addOutline(this.file, path));
  }

  /** The resource dictionary of a page that draws these. */
  resources(names: ReadonlySet<string>): string | undefined {
    if (names.size === 0) return undefined;
    const entries = [...names].map((name) => [name, this.refs.get(name)] as const);
    return dictionary(Object.fromEntries(entries));
  }

  private nameOf(key: string, prefix: string, add: () => Ref): string {
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = `${prefix}${this.names.size + 1}`;
    this.names.set(key, name);
    this.refs.set(name, add());
    return name;
  }
}
