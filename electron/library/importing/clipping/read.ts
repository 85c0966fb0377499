import { readApart } from '../documents/readApart.ts';
import { type DocumentInput, readDocument } from '../documents/readDocument.ts';
import type { DocumentReading } from '../documents/reading.ts';

/** Bytes or characters up to which a document is read on the spot: some 20 ms, less than another thread takes to begin. */
const small = 128 * 1024;

/** Kinds that are read by our own code in one pass; the others go through parsers that a file can be made to stall. */
const simple: readonly DocumentInput['kind'][] = ['html', 'text', 'csv', 'json', 'page', 'clipboard'];

/** Reads a document without keeping others waiting. @throws DeskError as readDocument and readApart */
export async function read(input: DocumentInput, signal?: AbortSignal): Promise<DocumentReading> {
  const size = 'bytes' in input ? input.bytes.length : input.html.length;
  if (size <= small && simple.includes(input.kind)) return await readDocument(input);
  return await readApart(input, signal);
}
