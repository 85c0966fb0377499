import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import { type StreamObject, type WrittenObject, writeObjects } from './serialize.ts';
import { asciiString, dictionary, type Ref, type Value } from './syntax.ts';

const deflated = promisify<Uint8Array, Buffer>(deflate);

type Entries = Readonly<Record<string, Value | undefined>>;

/** The objects of a PDF file in the making. Each is already text or bytes, so that a thousand pages stay small. */
export class PdfFile {
  private readonly objects: (WrittenObject | null)[] = [];
  private readonly identity = createHash('sha256');
  private readonly deflating: Promise<void>[] = [];

  /** A reference to an object that will be set later. */
  reserve(): Ref {
    return this.push(null);
  }

  set(ref: Ref, text: string): void {
    this.objects[indexOf(ref)] = text;
  }

  add(text: string): Ref {
    return this.push(text);
  }

  /** Adds a stream, deflated. */
  addDeflated(content: Uint8Array | string, entries: Entries = {}): Ref {
    return this.addStream(deflateSync(content), { ...entries, Filter: '/FlateDecode' });
  }

  /** Adds a large stream that is deflated on another thread while other objects are made; {@link save} waits for it. */
  addDeflatedMeanwhile(content: Uint8Array, entries: Entries): Ref {
    const ref = this.reserve();
    const work = deflated(content).then((bytes) => {
      this.objects[indexOf(ref)] = streamObject(bytes, { ...entries, Filter: '/FlateDecode' });
    });
    this.deflating.push(work);
    return ref;
  }

  /** Adds a stream whose bytes stand as they are. */
  addStream(bytes: Uint8Array, entries: Entries): Ref {
    return this.push(streamObject(bytes, entries));
  }

  /** Makes the file's identifier depend on this; it depends on nothing else, so the same issue is the same file. */
  identifyBy(content: string | Uint8Array): void {
    this.identity.update(content);
  }

  /** The finished file. Throws when a reserved object was never set. */
  async save(catalog: Ref, information: Ref): Promise<Uint8Array> {
    await Promise.all(this.deflating);
    const id = this.identity.digest('hex').slice(0, 32).toUpperCase();
    return writeObjects(this.objects, { Root: catalog, Info: information, ID: `[<${id}><${id}>]` });
  }

  private push(object: WrittenObject | null): Ref {
    return `${this.objects.push(object)} 0 R`;
  }
}

const indexOf = (ref: Ref): number => Number.parseInt(ref, 10) - 1;

function streamObject(bytes: Uint8Array, entries: Entries): StreamObject {
  return { head: dictionary({ ...entries, Length: bytes.length }), bytes };
}

/** A date as PDF writes it, in UTC (ISO 32000-1 §7.9.4). */
export function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return asciiString(`D:${digits}Z`);
}
