import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';
import { PDFContext, PDFObject, PDFRef, PDFStream, PDFStreamWriter } from 'pdf-lib';
import { appendEntriesInOrder } from './crossReference.ts';
import { asciiString, dictionary, type Ref, type Value } from './syntax.ts';

/** In large steps: between two steps the work waits for this thread. */
const largeSteps = { chunkSize: 512 * 1024 };
const deflated = promisify<Uint8Array, typeof largeSteps, Buffer>(deflate);

appendEntriesInOrder();

type Entries = Readonly<Record<string, Value | undefined>>;

/** Objects in one object stream: enough to compress well, few enough that a reader opens little at a time. */
const objectsPerStream = 200;

/** Objects written between two turns of the event loop. */
const objectsPerTurn = 2000;

/**
 * The objects of a PDF file in the making. pdf-lib numbers them and writes the object streams and the cross-reference
 * stream (ISO 32000-1 §7.5.7, §7.5.8). Each object is already text or bytes, so that a thousand pages stay small.
 */
export class PdfFile {
  private readonly context = PDFContext.create();
  private readonly identity = createHash('sha256');
  private readonly pending = new Set<Ref>();
  private deflating: Promise<void> = Promise.resolve();

  /** A reference to an object that will be set later. */
  reserve(): Ref {
    const ref = nameOf(this.context.nextRef());
    this.pending.add(ref);
    return ref;
  }

  set(ref: Ref, text: string): void {
    this.assign(ref, new TextObject(text));
  }

  add(text: string): Ref {
    return nameOf(this.context.register(new TextObject(text)));
  }

  /** Adds a stream, deflated. */
  addDeflated(content: Uint8Array | string, entries: Entries = {}): Ref {
    return this.addStream(deflateSync(content), { ...entries, Filter: '/FlateDecode' });
  }

  /**
   * Adds a large stream that is deflated while other objects are made; {@link save} waits for it. One at a time, so
   * that the threads that read files stay free.
   */
  addDeflatedMeanwhile(content: Uint8Array, entries: Entries): Ref {
    const ref = this.reserve();
    this.deflating = this.deflating.then(async () => {
      const bytes = await deflated(content, largeSteps);
      this.assign(ref, new StreamObject(this.context, bytes, { ...entries, Filter: '/FlateDecode' }));
    });
    return ref;
  }

  /** Adds a stream whose bytes stand as they are. */
  addStream(bytes: Uint8Array, entries: Entries): Ref {
    return nameOf(this.context.register(new StreamObject(this.context, bytes, entries)));
  }

  /** Makes the file's identifier depend on this; it depends on nothing else, so the same issue is the same file. */
  identifyBy(content: string | Uint8Array): void {
    this.identity.update(content);
  }

  /** The finished file. Throws when a reserved object was never set. */
  async save(catalog: Ref, information: Ref): Promise<Uint8Array> {
    await this.deflating;
    if (this.pending.size > 0) throw new Error(`objects were never set: ${[...this.pending].join(', ')}`);
    const id = this.identity.digest('hex').slice(0, 32).toUpperCase();
    this.context.trailerInfo = {
      Root: refOf(catalog),
      Info: refOf(information),
      ID: new TextObject(`[<${id}><${id}>]`),
    };
    return await PDFStreamWriter.forContext(this.context, objectsPerTurn, true, objectsPerStream).serializeToBuffer();
  }

  private assign(ref: Ref, object: PDFObject): void {
    this.pending.delete(ref);
    this.context.assign(refOf(ref), object);
  }
}

const nameOf = (ref: PDFRef): Ref => `${ref.objectNumber} 0 R`;
const refOf = (ref: Ref): PDFRef => PDFRef.of(Number.parseInt(ref, 10));

/** An object that is already written. */
class TextObject extends PDFObject {
  private readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return writeAscii(this.text, buffer, offset);
  }
}

/** A stream with its dictionary already written. */
class StreamObject extends PDFStream {
  private readonly head: string;
  private readonly bytes: Uint8Array;

  constructor(context: PDFContext, bytes: Uint8Array, entries: Entries) {
    super(context.obj({}));
    this.head = `${dictionary({ ...entries, Length: bytes.length })}\nstream\n`;
    this.bytes = bytes;
  }

  override sizeInBytes(): number {
    return this.head.length + this.bytes.length + streamEnd.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    writeAscii(this.head, buffer, offset);
    buffer.set(this.bytes, offset + this.head.length);
    writeAscii(streamEnd, buffer, offset + this.head.length + this.bytes.length);
    return this.sizeInBytes();
  }
}

const streamEnd = '\nendstream';

function writeAscii(text: string, buffer: Uint8Array, offset: number): number {
  for (let index = 0; index < text.length; index++) buffer[offset + index] = text.charCodeAt(index);
  return text.length;
}

/** A date as PDF writes it, in UTC (ISO 32000-1 §7.9.4). */
export function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return asciiString(`D:${digits}Z`);
}
