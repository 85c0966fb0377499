import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportedFiles } from '#shell/exportedFiles.ts';

const types: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Sends a file that was exported in this session, by its name; others cannot be named. */
export async function sendExported(exported: ExportedFiles, encoded: string, response: ServerResponse): Promise<void> {
  const path = exported.byName(decodeName(encoded));
  const type = path === null ? undefined : types[extname(path).toLowerCase()];
  if (path === null || type === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const kind = type === 'application/pdf' ? 'inline' : 'attachment';
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `${kind}; filename*=UTF-8''${encodeURIComponent(decodeName(encoded))}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  await pipeline(createReadStream(path), response);
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
