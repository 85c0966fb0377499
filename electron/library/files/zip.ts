import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { DeskError } from '#shared/errors.ts';
import { readFailure, shownName, systemCode } from './fileErrors.ts';
import { inputSize } from './readInput.ts';
import { decodeZipName, unsafeNameReason, zipNameKey } from './zipNames.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Inflated bytes of one entry, and of all. */
  readonly entryBytes: number;
  readonly allBytes: number;
}

const megabyte = 1024 * 1024;

/** What a document may have. */
export const documentZipLimits: ZipLimits = { entries: 2000, entryBytes: 50 * megabyte, allBytes: 300 * megabyte };

/** A file in a ZIP file. */
export interface ZipPart {
  readonly name: string;
  /** Inflated, as the directory says; `read` gives exactly so many or fails. */
  readonly bytes: number;
  /**
   * Inflates the part; never more bytes than the directory says, checked against its checksum.
   * @throws DeskError unsafe_archive, file_unreadable
   */
  read(): Promise<Buffer>;
}

/** A ZIP file whose directory was found to be safe. Folders are left out. */
export interface SafeZip {
  readonly parts: readonly ZipPart[];
  /** The part of exactly this name. */
  part(name: string): ZipPart | undefined;
  close(): void;
}

/**
 * Opens a ZIP file of unknown origin and looks through its directory before anything is inflated. Refused are: more
 * entries or bytes than the limits, names that lead out of a folder or are not plain, two entries of one name, links,
 * encryption, ways of compression other than deflate, and entries that share bytes.
 * @param from a path, or the file's bytes
 * @throws DeskError unsafe_archive (with the reason), file_unreadable (no ZIP file, or one that is cut short),
 *   file_not_found
 */
export async function openZip(from: string | Uint8Array, limits: ZipLimits): Promise<SafeZip> {
  const file = await open(from);
  try {
    const parts = await readDirectory(file, limits);
    const byName = new Map(parts.map((part) => [part.name, part]));
    return { parts, part: (name) => byName.get(name), close: () => file.close() };
  } catch (error) {
    file.close();
    throw error instanceof DeskError ? error : damaged(error);
  }
}

/** Names of entries are decoded here: as yauzl does it, those of Chinese Windows are lost. */
const options = { autoClose: false, lazyEntries: true, decodeStrings: false } as const;

async function open(from: string | Uint8Array): Promise<ZipFile> {
  // A pipe is never opened: it would keep whoever reads it waiting.
  if (typeof from === 'string') await inputSize(from);
  try {
    if (typeof from === 'string') return await openPromise(from, options);
    return await fromBufferPromise(Buffer.from(from.buffer, from.byteOffset, from.byteLength), options);
  } catch (error) {
    throw typeof from === 'string' && systemCode(error) !== '' ? readFailure(from, error) : damaged(error);
  }
}

async function readDirectory(file: ZipFile, limits: ZipLimits): Promise<ZipPart[]> {
  if (file.entryCount > limits.entries) throw unsafe(`里面有 ${file.entryCount} 个文件，上限是 ${limits.entries} 个`);
  const entries: { readonly name: string; readonly entry: Entry }[] = [];
  const seen = new Set<string>();
  let allBytes = 0;
  for await (const entry of file.eachEntry()) {
    const name = decodeZipName(entry.fileNameRaw);
    const reason = unsafeNameReason(name) ?? otherNameReason(entry) ?? unsafeEntryReason(entry, limits);
    if (reason !== null) throw unsafe(`${named(name)}${reason}`);
    if (seen.has(zipNameKey(name))) throw unsafe(`里面有两个${named(name)}`);
    seen.add(zipNameKey(name));
    allBytes += entry.uncompressedSize;
    if (allBytes > limits.allBytes) throw unsafe(`解开后超过 ${limits.allBytes / megabyte} MB`);
    entries.push({ name, entry });
  }
  refuseSharedBytes(entries);
  return entries.filter(({ name }) => !name.endsWith('/')).map(({ name, entry }) => partOf(file, name, entry));
}

/** Info-ZIP's field for a name in UTF-8 (APPNOTE.TXT §4.6.9): a version, a checksum, then the name. */
const unicodePath = { id: 0x7075, nameStart: 5 };

/** Some programs take a second name that an entry may have, so that has to be a good one, too. */
function otherNameReason({ extraFields }: Entry): string | null {
  const names = extraFields
    .filter(({ id, data }) => id === unicodePath.id && data.length > unicodePath.nameStart)
    .map(({ data }) => decodeZipName(data.subarray(unicodePath.nameStart)));
  return names.map(unsafeNameReason).find((reason) => reason !== null) ?? null;
}

/** Kinds of file by their Unix mode; those of other systems have none. */
const typeMask = 0o170000;
const link = 0o120000;
const plain: readonly number[] = [0, 0o100000, 0o040000];

function unsafeEntryReason(entry: Entry, limits: ZipLimits): string | null {
  if (entry.isEncrypted()) return '有密码';
  if (!entry.canDecodeFileData()) return '的压缩方式不认识';
  const type = (entry.externalFileAttributes >>> 16) & typeMask;
  if (type === link) return '是一个链接';
  if (!plain.includes(type)) return '不是普通文件';
  return entry.uncompressedSize > limits.entryBytes ? `解开后超过 ${limits.entryBytes / megabyte} MB` : null;
}

/** A bomb of entries that all inflate the same bytes. A local header is at least as long as 30 bytes and the name. */
function refuseSharedBytes(entries: readonly { readonly name: string; readonly entry: Entry }[]): void {
  let end = 0;
  const start = (entry: Entry) => entry.relativeOffsetOfLocalHeader;
  for (const { name, entry } of entries.toSorted((a, b) => start(a.entry) - start(b.entry))) {
    if (start(entry) < end) throw unsafe(`${named(name)}和别的文件共用一段内容`);
    end = start(entry) + 30 + entry.fileNameLength + entry.compressedSize;
  }
}

function partOf(file: ZipFile, name: string, entry: Entry): ZipPart {
  const bytes = entry.uncompressedSize;
  return {
    name,
    bytes,
    read: async () => {
      const content = await file
        .openReadStreamPromise(entry)
        .then((stream) => buffer(stream))
        .catch((error: unknown) => {
          throw isTooLong(error) ? unsafe(`${named(name)}解开后比它写的大`) : damaged(error);
        });
      if (crc32(content) !== entry.crc32) throw damaged(`checksum of ${name}`);
      return content;
    },
  };
}

const isTooLong = (error: unknown): boolean => error instanceof Error && error.message.startsWith('too many bytes');

const named = (name: string): string => `“${shownName(name)}”`;

function unsafe(reason: string): DeskError {
  const message = `压缩包不安全，没有打开，也没有写出任何文件：${reason}。请向发来它的人要一份正常的文件。`;
  return new DeskError('unsafe_archive', message, { reason });
}

function damaged(cause: unknown): DeskError {
  const message = '文件不是完整的压缩包，打不开，什么都没有导入。请重新下载或请对方再发一份。';
  return new DeskError('file_unreadable', message, undefined, cause);
}
