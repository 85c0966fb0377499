import type { ClipDraft, DeskClient } from '#shared/contract/index.ts';
import type { ErrorCode, Failure } from '#shared/errors.ts';
import { type Clip, plainText } from '#shared/model/index.ts';
import type { ClipReply, ClipRequest } from './protocol.ts';

/** Failures that may be gone the next time. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'internal',
  'disk_full',
  'library_busy',
  'cancelled',
  'file_not_writable',
]);

/** Makes a clip in the inbox of what the clipper sent, unless the library has it already. */
export async function takeIn(client: DeskClient, request: ClipRequest): Promise<ClipReply> {
  const before = await client.call('clip.get', { clipId: request.id });
  if (before.ok) return { status: 'kept', clipId: request.id, headline: before.value.headline };
  const { url, title, html, text, isPage } = request;
  const pictures = request.pictures.map(({ src, base64 }) => ({
    src,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  }));
  const read = await client.call('clipping.read', {
    material: { kind: 'markup', html, text, url, title, isPage, pictures },
  });
  if (!read.ok) return failed(read.error);
  const { clip, original } = read.value;
  const same = request.again ? null : await findSame(client, read.value, isPage);
  if (same !== null) return { status: 'known', clipId: same.clipId, headline: same.headline };
  const kept = await client.call('clipping.keep', { clip: { ...clip, id: request.id, status: 'inbox' }, original });
  if (!kept.ok) return failed(kept.error);
  return { status: 'kept', clipId: request.id, headline: kept.value.headline };
}

/** A page has one item, so its address tells it; a selection may be one of several on the page, so its text does. */
async function findSame(client: DeskClient, { clip, similar }: ClipDraft, isPage: boolean) {
  for (const each of similar.filter(({ score }) => score === 1)) {
    if (isPage || each.by === 'text') return each;
    const known = await client.call('clip.get', { clipId: each.clipId });
    if (known.ok && textOf(known.value) === textOf(clip)) return each;
  }
  return null;
}

const textOf = ({ lead, detail }: Clip): string => `${lead}\n${plainText(detail)}`.replace(/\s+/g, '');

function failed({ code, message }: Failure): ClipReply {
  return passing.has(code) ? { status: 'later', code, message } : { status: 'refused', code, message };
}
