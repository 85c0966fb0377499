import { promisify } from 'node:util';
import { inflate as inflateMeanwhile, inflateSync } from 'node:zlib';
import { ObjectParser } from './objectParser.ts';
import { type Dictionary, isArray, isDictionary, numberOf, Operator, Reference, type Value } from './values.ts';

interface Stream {
  readonly dictionary: Dictionary;
  readonly bytes: Uint8Array;
}

/** Where an object stands: at an offset of the file, or as the n-th of an object stream. */
type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

interface Packed {
  readonly text: string;
  readonly offsets: readonly number[];
}

/**
 * Reads a PDF 1.5+ file through its cross-reference stream (ISO 32000-1 §7.5.8), one object when it is asked for.
 * It shares nothing with the writer. Throws on whatever it cannot read.
 */
export class PdfReader {
  readonly trailer: Dictionary;
  private readonly bytes: Buffer;
  private readonly places = new Map<number, Place>();
  private readonly packed = new Map<number, Packed>();

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Error('the file is no PDF');
    const end = this.bytes.toString('latin1', Math.max(0, bytes.length - 1024));
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
    if (start === undefined) throw new Error('the file has no end');
    this.trailer = this.readPlaces(Number(start));
  }

  /** The object a value refers to, or the value itself; null where there is none. */
  resolve(value: Value | undefined): Value {
    if (!(value instanceof Reference)) return value ?? null;
    const place = this.places.get(value.number);
    if (place === undefined) return null;
    if (place.kind === 'offset') return this.readAt(place.offset).value;
    const { text, offsets } = this.unpack(place.stream);
    const offset = offsets[place.index];
    if (offset === undefined) throw new Error(`object ${value.number} is not in its stream`);
    return new ObjectParser(text, offset).next() ?? null;
  }

  /** A dictionary; throws where the value is none. */
  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value);
    if (!isDictionary(found)) throw new Error('a dictionary is missing');
    return found;
  }

  /** An array; empty where there is none. A single object counts as an array of it. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    if (found === null) return [];
    return isArray(found) ? found : [value ?? null];
  }

  /** The content of a stream, inflated. */
  stream(value: Value | undefined): Uint8Array {
    return inflate(this.findStream(value));
  }

  /** The same for a large stream, inflated on another thread. */
  async streamMeanwhile(value: Value | undefined): Promise<Uint8Array> {
    const stream = this.findStream(value);
    return isDeflated(stream) ? await inflated(stream.bytes, largeSteps) : stream.bytes;
  }

  private findStream(value: Value | undefined): Stream {
    if (!(value instanceof Reference)) throw new Error('a stream is missing');
    const place = this.places.get(value.number);
    if (place?.kind !== 'offset') throw new Error(`object ${value.number} is no stream`);
    return this.readStream(place.offset);
  }

  private readAt(offset: number): { readonly value: Value; readonly end: number } {
    // Objects outside of object streams are streams with small dictionaries.
    const parser = new ObjectParser(this.bytes.toString('latin1', offset, offset + 8192));
    const [, , word] = [parser.next(), parser.next(), parser.next()];
    if (!(word instanceof Operator) || word.word !== 'obj') throw new Error(`no object stands at ${offset}`);
    const value = parser.next() ?? null;
    return { value, end: offset + parser.at };
  }

  private readStream(offset: number): Stream {
    const { value, end } = this.readAt(offset);
    if (!isDictionary(value)) throw new Error(`no stream stands at ${offset}`);
    const opening = /^\s*stream\r?\n/.exec(this.bytes.toString('latin1', end, end + 16))?.[0];
    if (opening === undefined) throw new Error(`no stream stands at ${offset}`);
    const start = end + opening.length;
    const stop = start + numberOf(this.resolve(value.get('Length')));
    if (!/^\s*endstream/.test(this.bytes.toString('latin1', stop, stop + 12)))
      throw new Error(`the stream at ${offset} is cut`);
    return { dictionary: value, bytes: this.bytes.subarray(start, stop) };
  }

  private readPlaces(start: number): Dictionary {
    const stream = this.readStream(start);
    const { dictionary } = stream;
    if (dictionary.get('Type') !== '/XRef') throw new Error('the file has no cross-reference stream');
    const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = this.list(dictionary.get('W')).map(numberOf);
    const table = inflate(stream);
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const ranges = dictionary.get('Index') ?? [0, dictionary.get('Size') ?? 0];
    let at = 0;
    const field = (width: number): number => {
      let value = 0;
      for (const end = at + width; at < end; at++) value = value * 256 + view.getUint8(at);
      return value;
    };
    const numbers = this.list(ranges).map(numberOf);
    for (let range = 0; range + 1 < numbers.length; range += 2) {
      const [first = 0, count = 0] = numbers.slice(range, range + 2);
      for (let number = first; number < first + count; number++) {
        const kind = kindWidth === 0 ? 1 : field(kindWidth);
        const place = field(firstWidth);
        const index = field(secondWidth);
        if (kind === 1) this.places.set(number, { kind: 'offset', offset: place });
        if (kind === 2) this.places.set(number, { kind: 'packed', stream: place, index });
      }
    }
    return dictionary;
  }

  private unpack(number: number): Packed {
    const known = this.packed.get(number);
    if (known !== undefined) return known;
    const place = this.places.get(number);
    if (place?.kind !== 'offset') throw new Error(`object stream ${number} is missing`);
    const stream = this.readStream(place.offset);
    const text = Buffer.from(inflate(stream)).toString('latin1');
    const first = numberOf(stream.dictionary.get('First'));
    const index = text.slice(0, first).trim().split(/\s+/).map(Number);
    const offsets = index.filter((_, at) => at % 2 === 1).map((offset) => first + offset);
    const made = { text, offsets };
    this.packed.set(number, made);
    return made;
  }
}

/** In large steps: between two steps the work waits for this thread. */
const largeSteps = { chunkSize: 512 * 1024 };
const inflated = promisify<Uint8Array, typeof largeSteps, Buffer>(inflateMeanwhile);

function inflate(stream: Stream): Uint8Array {
  return isDeflated(stream) ? inflateSync(stream.bytes) : stream.bytes;
}

/** Throws on a filter that the desk does not write. */
function isDeflated({ dictionary }: Stream): boolean {
  const filter = dictionary.get('Filter');
  if (filter === undefined) return false;
  if (filter !== '/FlateDecode' || dictionary.has('DecodeParms')) throw new Error(`a stream has the filter ${filter}`);
  return true;
}
