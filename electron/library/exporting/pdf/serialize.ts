import { deflateSync } from 'node:zlib';
import { array, dictionary, type Value } from './syntax.ts';

/** A stream with its dictionary already written. */
export interface StreamObject {
  readonly head: string;
  readonly bytes: Uint8Array;
}

/** An object that is already written: any but a stream as text. */
export type WrittenObject = string | StreamObject;

/** Objects in one object stream: enough to compress well, few enough that a reader opens little at a time. */
const objectsPerStream = 200;

/** The comment tells programs that the file is binary (ISO 32000-1 §7.5.2). */
const header = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

/** Bytes of a cross-reference entry: kind, offset or number of the object stream, index in that. */
const entryLength = 7;

/**
 * Writes numbered objects as a PDF file: streams one by one, all else packed into object streams (§7.5.7), and a
 * cross-reference stream (§7.5.8).
 * @param objects object 1, 2 …; null where one was reserved and never set, which throws
 * @param trailer entries of the trailer: Root, Info, ID
 */
export function writeObjects(
  objects: readonly (WrittenObject | null)[],
  trailer: Readonly<Record<string, Value>>,
): Uint8Array {
  const output = new Output();
  const texts: { readonly number: number; readonly text: string }[] = [];
  objects.forEach((object, index) => {
    if (object === null) throw new Error(`object ${index + 1} was never set`);
    if (typeof object === 'string') texts.push({ number: index + 1, text: object });
    else output.writeStream(index + 1, object);
  });
  let next = objects.length + 1;
  for (let at = 0; at < texts.length; at += objectsPerStream) {
    const part = texts.slice(at, at + objectsPerStream);
    part.forEach(({ number }, index) => {
      output.place(number, 2, next, index);
    });
    output.writeStream(next, packObjects(part));
    next++;
  }
  return output.finish(next, trailer);
}

/** An object stream: numbers and offsets of its objects, then the objects. */
function packObjects(objects: readonly { readonly number: number; readonly text: string }[]): StreamObject {
  let offset = 0;
  const index = objects.map(({ number, text }) => {
    const entry = `${number} ${offset}`;
    offset += text.length + 1;
    return entry;
  });
  const start = `${index.join(' ')}\n`;
  const bytes = deflateSync(`${start}${objects.map(({ text }) => text).join('\n')}`);
  const head = { Type: '/ObjStm', N: objects.length, First: start.length, Length: bytes.length };
  return { head: dictionary({ ...head, Filter: '/FlateDecode' }), bytes };
}

/** The file's bytes as they grow, and where each object stands in them. */
class Output {
  private readonly parts: Uint8Array[] = [header];
  private readonly entries: (readonly [kind: number, place: number, index: number])[] = [];
  private length = header.length;

  /** Notes where an object stands: kind 1 at an offset, 2 in an object stream. */
  place(number: number, kind: 1 | 2, at: number, index: number): void {
    this.entries[number] = [kind, at, index];
  }

  writeStream(number: number, { head, bytes }: StreamObject): void {
    this.place(number, 1, this.length, 0);
    this.write(Buffer.from(`${number} 0 obj\n${head}\nstream\n`, 'latin1'));
    this.write(bytes);
    this.write(streamEnd);
  }

  /** Adds the cross-reference stream as object `number` and gives the whole file. */
  finish(number: number, trailer: Readonly<Record<string, Value>>): Uint8Array {
    const start = this.length;
    this.place(number, 1, start, 0);
    const table = new DataView(new ArrayBuffer((number + 1) * entryLength));
    // Object 0 heads the list of free objects.
    table.setUint16(5, 0xffff);
    for (let at = 1; at <= number; at++) {
      const [kind, place, index] = this.entries[at] ?? [0, 0, 0];
      table.setUint8(at * entryLength, kind);
      table.setUint32(at * entryLength + 1, place);
      table.setUint16(at * entryLength + 5, index);
    }
    const bytes = deflateSync(new Uint8Array(table.buffer));
    const entries = { Type: '/XRef', Size: number + 1, W: array([1, 4, 2]), ...trailer, Length: bytes.length };
    this.writeStream(number, { head: dictionary({ ...entries, Filter: '/FlateDecode' }), bytes });
    this.write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.parts, this.length);
  }

  private write(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }
}

const streamEnd = Buffer.from('\nendstream\nendobj\n', 'latin1');
