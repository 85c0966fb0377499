import { Packer, type Document as WordDocument } from 'docx';
import type { PictureFile } from '../pdf/index.ts';
import { type CoreProperties, ownParts } from './parts.ts';
import { readZip, writeZip, type ZipEntry } from './zip.ts';

const mediaFolder = 'word/media/';

/**
 * What stands for a picture while the document is put together: its id. The docx package would hash and deflate the
 * picture itself, in JavaScript (40 photos of 400 KB: 0.5 s), to no gain; {@link packDocument} puts the bytes in.
 */
export function placeholderFor(pictureId: string): Uint8Array {
  return Buffer.from(pictureId, 'utf8');
}

/**
 * The DOCX file: the document's parts with ours for core properties, settings and fonts, every picture once and
 * uncompressed, everything dated alike.
 */
export async function packDocument(
  document: WordDocument,
  properties: CoreProperties,
  pictures: ReadonlyMap<string, PictureFile>,
): Promise<Buffer> {
  const packed = await Packer.toBuffer(document, undefined, ownParts(properties));
  const entries = await readZip(packed);
  return await writeZip(
    entries.map((entry) => withPicture(entry, pictures)),
    properties.date,
  );
}

function withPicture(entry: ZipEntry, pictures: ReadonlyMap<string, PictureFile>): ZipEntry {
  if (!entry.name.startsWith(mediaFolder)) return entry;
  const picture = pictures.get(Buffer.from(entry.content).toString('utf8'));
  if (!picture) throw new Error(`no picture for ${entry.name}`);
  return { name: entry.name, content: picture.bytes, stored: true };
}
