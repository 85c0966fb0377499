import { DeskError } from '#shared/errors.ts';

/** More text than that is no list of paragraphs. */
const mostBytes = 100_000_000;

/**
 * What comes in through standard input, as text in UTF-8.
 * @throws DeskError too_big, file_unreadable
 */
export async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of input) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new DeskError('too_big', '标准输入超过 100 MB，没有读完。请分几次来。');
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch (error) {
    throw new DeskError('file_unreadable', '标准输入不是 UTF-8 编码，读不出来。请转成 UTF-8 再试。', undefined, error);
  }
}
