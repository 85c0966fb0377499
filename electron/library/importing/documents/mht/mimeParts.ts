import PostalMime from 'postal-mime';

/** A part of a MIME message that holds content. */
export interface MimePart {
  readonly type: string;
  /** The character set that it claims; empty where it does not. */
  readonly charset: string;
  /** Without angle brackets. */
  readonly id: string;
  readonly location: string;
  readonly bytes: Uint8Array;
}

export interface MimeMessage {
  readonly subject: string;
  /** Of the page that was saved; Chrome and Edge say it. */
  readonly location: string;
  readonly parts: readonly MimePart[];
}

const mostParts = 2000;
const deepest = 5;
const mostHeaderBytes = 256 * 1024;
const lineFeed = 0x0a;

/**
 * Takes a MIME message apart (RFC 2557: a saved page with its pictures). The parser for mail decodes each part, but does
 * not tell of their Content-Location; so the parts are cut out here and given to it one by one, as attachments.
 */
export async function readMimeMessage(bytes: Uint8Array): Promise<MimeMessage> {
  const parts: MimePart[] = [];
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = headerOf(whole);
  const waiting: { readonly content: Buffer; readonly depth: number }[] = [{ content: whole, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && parts.length < mostParts; next = waiting.pop()) {
    const { content, depth } = next;
    const boundary = boundaryOf(headerOf(content));
    if (boundary === null) parts.push(await readPart(content));
    else if (depth < deepest) {
      const inner = split(content, boundary).map((part) => ({ content: part, depth: depth + 1 }));
      waiting.push(...inner.slice(0, mostParts).reverse());
    }
  }
  const { subject = '' } = await PostalMime.parse(head);
  return { subject, location: field(head, 'snapshot-content-location') || field(head, 'content-location'), parts };
}

async function readPart(content: Buffer): Promise<MimePart> {
  const head = headerOf(content);
  // The first of several headers of a name counts: whatever the part says, it is given as bytes.
  const asAttachment = Buffer.concat([Buffer.from('Content-Disposition: attachment\r\n'), content]);
  const { attachments } = await PostalMime.parse(asAttachment, { forceRfc822Attachments: true });
  const [attachment] = attachments;
  const body = attachment?.content;
  return {
    type: attachment?.mimeType ?? '',
    charset: /charset\s*=\s*"?([\w-]{1,40})/i.exec(field(head, 'content-type'))?.[1] ?? '',
    id: (attachment?.contentId ?? '').replace(/^<|>$/g, ''),
    location: field(head, 'content-location'),
    bytes: typeof body === 'string' ? Buffer.from(body) : new Uint8Array(body ?? new ArrayBuffer(0)),
  };
}

/** The lines up to the first empty one. */
function headerOf(content: Buffer): Buffer {
  const start = content.subarray(0, mostHeaderBytes);
  for (let at = start.indexOf(lineFeed); at >= 0; at = start.indexOf(lineFeed, at + 1)) {
    const isEmpty = start[at + 1] === lineFeed || (start[at + 1] === 0x0d && start[at + 2] === lineFeed);
    if (isEmpty) return start.subarray(0, at + 1);
  }
  return start;
}

/** The value of a header, unfolded; empty where there is none. */
function field(head: Buffer, name: string): string {
  const lines = head
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const line = lines.find((each) => each.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  return line?.slice(name.length + 1).trim() ?? '';
}

function boundaryOf(head: Buffer): string | null {
  const type = field(head, 'content-type');
  if (!/^multipart\//i.test(type)) return null;
  const [, quoted, plain] = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type) ?? [];
  return quoted ?? plain ?? null;
}

/** The pieces between the lines of a boundary; what stands before the first is no part. */
function split(content: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + mark.length)) {
    if (at > 0 && content[at - 1] !== lineFeed) continue;
    if (start >= 0) parts.push(content.subarray(start, at));
    const isLast = content.subarray(at + mark.length, at + mark.length + 2).toString('latin1') === '--';
    if (isLast) return parts;
    const end = content.indexOf(lineFeed, at);
    if (end < 0) return parts;
    start = end + 1;
  }
  if (start >= 0) parts.push(content.subarray(start));
  return parts;
}
