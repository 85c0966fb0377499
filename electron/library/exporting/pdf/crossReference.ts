import { PDFCrossRefStream, type PDFRef } from 'pdf-lib';

interface Entry {
  readonly ref: PDFRef;
}

/**
 * pdf-lib finds the place of each entry of the cross-reference stream by going through all the entries before it,
 * which takes 2 s for the 60,000 objects of 4,700 entries and grows with their square. The desk's objects come in
 * order, so the place is the end. An entry that does not come in order still goes pdf-lib's way, and should a later
 * pdf-lib have no such method, nothing is changed. Call it once, before anything is written.
 */
export function appendEntriesInOrder(): void {
  const insert: unknown = Reflect.get(PDFCrossRefStream.prototype, 'appendEntry');
  if (typeof insert !== 'function') return;
  Reflect.set(PDFCrossRefStream.prototype, 'appendEntry', function (this: unknown, entry: Entry): void {
    const entries = entriesOf(this);
    const last = entries?.at(-1);
    if (entries === null || (last !== undefined && last.ref.objectNumber > entry.ref.objectNumber)) {
      Reflect.apply(insert, this, [entry]);
    } else entries.push(entry);
  });
}

function entriesOf(stream: unknown): Entry[] | null {
  if (typeof stream !== 'object' || stream === null || !('entries' in stream)) return null;
  return Array.isArray(stream.entries) ? stream.entries : null;
}
