import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** A file in a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** Kept as it is rather than deflated: right for what is compressed already, such as JPEG. */
  readonly stored: boolean;
}

/** The entries of a ZIP file in the order of its directory. Throws a plain Error where the bytes are no such file. */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries: ZipEntry[] = [];
  for await (const entry of file.eachEntry()) {
    const content = await buffer(await file.openReadStreamPromise(entry));
    entries.push({ name: entry.fileName, content, stored: entry.compressionMethod === 0 });
  }
  return entries;
}

/** A ZIP file of the entries, all dated `date` (UTC, to two seconds): the same entries give the same bytes everywhere. */
export async function writeZip(entries: readonly ZipEntry[], date: Date): Promise<Buffer> {
  const file = new ZipFile();
  const mtime = localTwin(date);
  for (const { name, content, stored } of entries) {
    const options = { mtime, compress: !stored, forceDosTimestamp: true };
    file.addBuffer(Buffer.from(content.buffer, content.byteOffset, content.byteLength), name, options);
  }
  file.end();
  return await buffer(file.outputStream);
}

/** The moment whose local clock shows what `date` is in UTC: a ZIP file's dates have no time zone, and yazl writes local ones. */
function localTwin(date: Date): Date {
  const day = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()] as const;
  return new Date(...day, date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds());
}
