import type { HtmlBlock, HtmlPicture } from '#shared/html/index.ts';

/** The pictures among blocks that hold their own bytes, each address once. */
export function dataPictures(blocks: readonly HtmlBlock[]): readonly HtmlPicture[] {
  const found = new Map<string, HtmlPicture>();
  for (const block of blocks)
    if (block.type === 'picture' && block.src.startsWith('data:')) found.set(block.src, block);
  return [...found.values()];
}

/** The bytes of a picture's own address; null where they cannot be read. */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(address.slice(address.indexOf(',') + 1).replace(/\s+/g, ''));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
