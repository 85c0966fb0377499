import { inputSize } from '../../files/readInput.ts';
import { readLines } from './readLines.ts';

/** Bytes of a file that other programs' names are looked for in; a larger one is read as it comes. */
const mostBytes = 50 * 1024 * 1024;
const mostLineBytes = 8 * 1024 * 1024;

/**
 * Whether a file of JSON lines is one of the desk's own, whose lines have an id and a headline by those names: they are
 * brought up to date by their ids.
 * @throws DeskError file_not_found, file_unreadable
 */
export async function areOurLines(path: string): Promise<boolean> {
  if ((await inputSize(path)) > mostBytes) return true;
  for await (const { lines } of readLines(path, mostLineBytes)) {
    const first = lines.find(({ bytes }) => bytes !== null && bytes.length > 0);
    if (first) return hasOurNames(new TextDecoder().decode(first.bytes ?? new Uint8Array()));
  }
  return false;
}

function hasOurNames(line: string): boolean {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === 'object' && json !== null && 'id' in json && 'headline' in json;
  } catch {
    return false;
  }
}
