import { crc32, inflateRawSync } from 'node:zlib';

/**
 * The little of the ZIP format (PKWARE APPNOTE.TXT 6.3) that a DOCX needs: entries stored or deflated, no encryption,
 * no 64-bit sizes, ASCII names. Entries keep their compressed bytes, so that copying one from file to file costs nothing.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Length of the content, in bytes. */
  readonly size: number;
  /** The content as it stands in the file, compressed or not. */
  readonly data: Uint8Array;
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endHeader = 0x06054b50;
const localLength = 30;
const centralLength = 46;
const endLength = 22;
/** Version 2.0: the first with deflate. */
const version = 20;

/** The entries of a ZIP file in the order of its directory. Throws a plain Error where the bytes are no such file. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('not a ZIP file: no end of central directory');
  const count = file.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== centralHeader) throw new Error('not a ZIP file: damaged directory');
    const packed = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const header = file.readUInt32LE(at + 42);
    const start = header + localLength + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
    entries.push({
      name: file.toString('utf8', at + centralLength, at + centralLength + nameLength),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      size: file.readUInt32LE(at + 24),
      data: file.subarray(start, start + packed),
    });
    at += centralLength + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** An entry's content. */
export function contentOf(entry: ZipEntry): Uint8Array {
  return entry.method === 0 ? entry.data : inflateRawSync(entry.data);
}

/** An entry that holds `content` as it is: right for what is compressed already, such as JPEG. */
export function storedEntry(name: string, content: Uint8Array): ZipEntry {
  return { name, method: 0, crc: crc32(content), size: content.length, data: content };
}

/** A ZIP file of the entries, all dated `date` (UTC, to two seconds): the same entries give the same bytes everywhere. */
export function writeZip(entries: readonly ZipEntry[], date: Date): Buffer {
  const stamp = dosTime(date);
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const shared = sharedFields(entry, name, stamp);
    const local = Buffer.concat([uint32(localHeader), shared, uint16(0), name]);
    directory.push(centralRecord(shared, name, at));
    parts.push(local, entry.data);
    at += local.length + entry.data.length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endHeader, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What local header and directory record have in common: version needed … length of the name (APPNOTE 4.3.7). */
function sharedFields(entry: ZipEntry, name: Buffer, stamp: number): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt32LE(stamp, 6);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.data.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function centralRecord(shared: Buffer, name: Buffer, offset: number): Buffer {
  // extra, comment, disk, internal and external attributes stay zero
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(offset, 12);
  return Buffer.concat([uint32(centralHeader), uint16(version), shared, tail, name]);
}

/** MS-DOS date and time: seven bits of years since 1980, four of month, five each of day, hours; six of minutes; seconds halved. */
function dosTime(date: Date): number {
  const year = Math.min(2107, Math.max(1980, date.getUTCFullYear()));
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
