import type { Table } from './sfntFile.ts';

/** A font file of these tables, with its directory and checksums (OpenType, font file). */
export function writeSfnt(tables: ReadonlyMap<string, Table>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const directoryLength = 12 + 16 * tags.length;
  const length = [...tables.values()].reduce((sum, table) => sum + padded(table.byteLength), directoryLength);
  const file = new DataView(new ArrayBuffer(length));
  const bytes = new Uint8Array(file.buffer);

  file.setUint32(0, 0x0001_0000);
  file.setUint16(4, tags.length);
  const power = Math.floor(Math.log2(tags.length));
  file.setUint16(6, 16 * 2 ** power);
  file.setUint16(8, power);
  file.setUint16(10, 16 * (tags.length - 2 ** power));

  let offset = directoryLength;
  let head = 0;
  tags.forEach((tag, index) => {
    const table = tables.get(tag);
    if (table === undefined) return;
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), offset);
    if (tag === 'head') {
      head = offset;
      file.setUint32(head + 8, 0);
    }
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) file.setUint8(record + letter, tag.charCodeAt(letter));
    file.setUint32(record + 4, checksum(file, offset, padded(table.byteLength)));
    file.setUint32(record + 8, offset);
    file.setUint32(record + 12, table.byteLength);
    offset += padded(table.byteLength);
  });
  // checkSumAdjustment makes the words of the whole file add up to this number.
  if (head > 0) file.setUint32(head + 8, (0xb1b0_afba - checksum(file, 0, length)) >>> 0);
  return bytes;
}

const padded = (length: number): number => (length + 3) & ~3;

function checksum(file: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0;
  return sum;
}
