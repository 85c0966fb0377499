import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DeskError } from '#shared/errors.ts';

const inflaters = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * The body of an answer, inflated. What grows beyond `maxBytes` is given up at once, however small it was sent.
 * @throws DeskError too_big, unsupported_format (packed in a way that was not asked for); other errors as the stream has them
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooBig = () =>
    new DeskError('too_big', `内容超过 ${Math.round(maxBytes / 1024 / 1024)} MB，没有取回。请下载后作为文件导入。`);
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooBig();
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of inflated(response) as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > maxBytes) throw tooBig();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function inflated(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const make = Object.hasOwn(inflaters, encoding) ? inflaters[encoding as keyof typeof inflaters] : undefined;
  if (make === undefined) {
    const message = `网站用了没有约定的压缩方式（${encoding.slice(0, 40)}），没有取回。请在浏览器里打开后复制、粘贴。`;
    throw new DeskError('unsupported_format', message);
  }
  const inflater = make();
  response.on('error', (error) => inflater.destroy(error));
  response.on('aborted', () => inflater.destroy(new Error('aborted')));
  return response.pipe(inflater);
}
