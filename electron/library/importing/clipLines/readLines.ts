import { createReadStream } from 'node:fs';
import { readFailure } from '../../files/fileErrors.ts';
import { inputSize } from '../../files/readInput.ts';

export interface Line {
  /** 1 is the first line of the file. */
  readonly number: number;
  /** Without its end; null where the line is longer than allowed, so that it was not kept. */
  readonly bytes: Uint8Array | null;
}

/** The lines that ended in one piece of the file. */
export interface LinesRead {
  readonly lines: readonly Line[];
  /** Bytes read so far, and of the whole file. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

const pieceBytes = 1024 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads a text file of any size line by line. Lines end with LF or CR LF, the last one may have no end; a byte
 * order mark is left out. Never more than a piece of the file and one line are held.
 * @throws DeskError file_not_found, file_unreadable
 */
export async function* readLines(path: string, maxLineBytes: number): AsyncGenerator<LinesRead> {
  try {
    const bytesTotal = await inputSize(path);
    const splitter = createSplitter(maxLineBytes);
    let bytesRead = 0;
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
      bytesRead += piece.length;
      yield { lines: splitter.push(piece), bytesRead, bytesTotal };
    }
    yield { lines: splitter.end(), bytesRead, bytesTotal };
  } catch (error) {
    throw readFailure(path, error);
  }
}

function createSplitter(maxLineBytes: number) {
  /** The pieces of the line that has not ended yet, and their bytes in all. */
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;

  function keep(part: Buffer): void {
    length += part.length;
    if (length > maxLineBytes + 1) parts = [];
    else parts.push(part);
  }

  /** Ends the line with `part`. */
  function take(part: Buffer): Line {
    keep(part);
    const whole = parts.length === 1 ? part : Buffer.concat(parts);
    const tooLong = length > whole.length;
    parts = [];
    length = 0;
    number += 1;
    const bytes = trimmed(whole, number === 1);
    return { number, bytes: tooLong || bytes.length > maxLineBytes ? null : bytes };
  }

  return {
    push: (piece: Buffer): Line[] => {
      const lines: Line[] = [];
      let start = 0;
      for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
        lines.push(take(piece.subarray(start, end)));
        start = end + 1;
      }
      if (start < piece.length) keep(piece.subarray(start));
      return lines;
    },
    end: (): Line[] => (length === 0 ? [] : [take(Buffer.alloc(0))]),
  };
}

function trimmed(line: Buffer, isFirst: boolean): Buffer {
  const start = isFirst && byteOrderMark.every((byte, at) => line[at] === byte) ? byteOrderMark.length : 0;
  const end = line.at(-1) === carriageReturn ? line.length - 1 : line.length;
  return line.subarray(start, Math.max(start, end));
}
