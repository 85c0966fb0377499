import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type WrittenObject, writeObjects } from './serialize.ts';
import { asciiString, dictionary, type Ref, type Value } from './syntax.ts';

type Entries = Readonly<Record<string, Value | undefined>>;

/** The objects of a PDF file in the making. Each is already text or bytes, so that a thousand pages stay small. */
export class PdfFile {
  private readonly objects: (WrittenObject | null)[] = [];
  private readonly identity = createHash('sha256');

  /** A reference to an object that will be set later. */
  reserve(): Ref {
    return this.push(null);
  }

  set(ref: Ref, text: string): void {
    this.objects[Number.parseInt(ref, 10) - 1] = text;
  }

  add(text: string): Ref {
    return this.push(text);
  }

  /** Adds a stream, deflated. */
  addDeflated(content: Uint8Array | string, entries: Entries = {}): Ref {
    return this.addStream(deflateSync(content), { ...entries, Filter: '/FlateDecode' });
  }

  /** Adds a stream whose bytes stand as they are. */
  addStream(bytes: Uint8Array, entries: Entries): Ref {
    return this.push({ head: dictionary({ ...entries, Length: bytes.length }), bytes });
  }

  /** Makes the file's identifier depend on this; it depends on nothing else, so the same issue is the same file. */
  identifyBy(content: string | Uint8Array): void {
    this.identity.update(content);
  }

  /** The finished file. Throws when a reserved object was never set. */
  save(catalog: Ref, information: Ref): Uint8Array {
    const id = this.identity.digest('hex').slice(0, 32).toUpperCase();
    return writeObjects(this.objects, { Root: catalog, Info: information, ID: `[<${id}><${id}>]` });
  }

  private push(object: WrittenObject | null): Ref {
    return `${this.objects.push(object)} 0 R`;
  }
}

/** A date as PDF writes it, in UTC (ISO 32000-1 §7.9.4). */
export function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return asciiString(`D:${digits}Z`);
}
