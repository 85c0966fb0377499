import { plainText, type StoredClip } from '#shared/model/index.ts';

/** A clip as plain text, for another program: headline, lead, detail that ends with its source. */
export function clipText({ headline, lead, detail }: StoredClip, source: string): string {
  const body = plainText(detail);
  const parts = [headline, lead, source === '' ? body : `${body}（${source}）。`];
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
