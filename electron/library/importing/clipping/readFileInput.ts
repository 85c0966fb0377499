import { DeskError } from '#shared/errors.ts';
import { stopIfCancelled } from '../../cancel.ts';
import { readInput } from '../../files/readInput.ts';
import { documentZipLimits, openZip } from '../../files/zip.ts';
import { type Format, formatOf } from '../documents/formats.ts';
import type { DocumentReading } from '../documents/reading.ts';
import { read } from './read.ts';

const megabyte = 1024 * 1024;

/** Bytes of a file that are read whole. Pictures are read by the room of pictures. */
const mostBytes: Readonly<Record<Exclude<Format, 'picture'>, number>> = {
  html: 25 * megabyte,
  text: 25 * megabyte,
  markdown: 25 * megabyte,
  csv: 50 * megabyte,
  json: 50 * megabyte,
  jsonl: 50 * megabyte,
  mht: 60 * megabyte,
  docx: 60 * megabyte,
};

export interface ReadOptions {
  /** Address of the page that it holds. */
  readonly url?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a file that is no picture.
 * @throws DeskError as formatOf, readInput and readDocument
 */
export async function readFileInput(path: string, { url = '', signal }: ReadOptions = {}): Promise<DocumentReading> {
  await refuseArchive(path, path, signal);
  const kind = documentFormat(path);
  return await read({ kind, bytes: await readInput(path, mostBytes[kind]), url, contentType: '' }, signal);
}

/** {@link readFileInput} for a file whose bytes are at hand. */
export async function readNamedBytes(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<DocumentReading> {
  await refuseArchive(name, bytes, signal);
  const kind = documentFormat(name);
  if (bytes.length > mostBytes[kind]) {
    throw new DeskError('too_big', `文件超过 ${mostBytes[kind] / megabyte} MB，没有读入。请分成小些的文件。`);
  }
  return await read({ kind, bytes, url: '', contentType: '' }, signal);
}

function documentFormat(name: string): Exclude<Format, 'picture'> {
  const format = formatOf(name);
  if (format !== 'picture') return format;
  throw new DeskError('unsupported_format', '图片里没有文字可读，没有读入。请用“导入文件”。');
}

/** An archive is never taken in, but one that would do harm elsewhere is called so: each part is as long as it says. */
async function refuseArchive(name: string, from: string | Uint8Array, signal?: AbortSignal): Promise<void> {
  if (!/\.zip$/i.test(name)) return;
  const zip = await openZip(from, documentZipLimits);
  try {
    for (const part of zip.parts) {
      stopIfCancelled(signal, '这个文件没有导入');
      await part.read();
    }
  } finally {
    zip.close();
  }
}
