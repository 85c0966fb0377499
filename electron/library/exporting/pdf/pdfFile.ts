import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFContext, PDFObject, type PDFRef, PDFStream, PDFStreamWriter } from 'pdf-lib';
import { asciiString, dictionary, type Value } from './syntax.ts';

/** Objects in one object stream, and objects written between two turns of the event loop. */
const objectsPerStream = 200;
const objectsPerTurn = 2000;

/**
 * The objects of a PDF file in the making. pdf-lib numbers them and writes object streams and the cross-reference
 * stream (ISO 32000-1 §7.5.7, §7.5.8); each object is already text or bytes, so that a thousand pages stay small.
 */
export class PdfFile {
  private readonly context = PDFContext.create();
  private readonly identity = createHash('sha256');

  /** A number for an object that will be set later. */
  reserve(): PDFRef {
    return this.context.nextRef();
  }

  set(ref: PDFRef, text: string): void {
    this.context.assign(ref, new TextObject(text));
  }

  add(text: string): PDFRef {
    return this.context.register(new TextObject(text));
  }

  /** Adds a stream, deflated. */
  addDeflated(content: Uint8Array | string, entries: Readonly<Record<string, Value | undefined>> = {}): PDFRef {
    return this.addStream(deflateSync(content), { ...entries, Filter: '/FlateDecode' });
  }

  /** Adds a stream whose bytes stand as they are. */
  addStream(bytes: Uint8Array, entries: Readonly<Record<string, Value | undefined>>): PDFRef {
    const head = dictionary({ ...entries, Length: bytes.length });
    return this.context.register(new StreamObject(this.context, head, bytes));
  }

  /** Makes the file's identifier depend on this; what depends on nothing else makes the same issue the same file. */
  identifyBy(content: string | Uint8Array): void {
    this.identity.update(content);
  }

  /** The finished file. */
  async save(catalog: PDFRef, information: PDFRef): Promise<Uint8Array> {
    const id = this.identity.digest('hex').slice(0, 32).toUpperCase();
    this.context.trailerInfo.Root = catalog;
    this.context.trailerInfo.Info = information;
    this.context.trailerInfo.ID = new TextObject(`[<${id}><${id}>]`);
    const writer = PDFStreamWriter.forContext(this.context, objectsPerTurn, true, objectsPerStream);
    return await writer.serializeToBuffer();
  }
}

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

  constructor(context: PDFContext, head: string, bytes: Uint8Array) {
    super(context.obj({}));
    this.head = `${head}\nstream\n`;
    this.bytes = bytes;
  }

  override sizeInBytes(): number {
    return this.head.length + this.bytes.length + tail.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    writeAscii(this.head, buffer, offset);
    buffer.set(this.bytes, offset + this.head.length);
    writeAscii(tail, buffer, offset + this.head.length + this.bytes.length);
    return this.sizeInBytes();
  }
}

const tail = '\nendstream';

function writeAscii(text: string, buffer: Uint8Array, offset: number): number {
  for (let index = 0; index < text.length; index++) buffer[offset + index] = text.charCodeAt(index);
  return text.length;
}

/** A date as PDF writes it, in UTC (§7.9.4). */
export function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14);
  return asciiString(`D:${digits}Z`);
}
