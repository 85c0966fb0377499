import type { PicturePart } from '#shared/contract/index.ts';
import { openPicture } from './engine.ts';
import { badPicture, inspectWithMetadata } from './inspectPicture.ts';

/** Nothing of a photograph is seen to be lost, however often a part of a part is cut. */
const jpegQuality = 95;

/**
 * Cuts a part out of a picture as it came, upright, at its full size: of a JPEG a JPEG, of any other a PNG.
 * @throws DeskError bad_picture
 */
export async function cutPicture(bytes: Uint8Array, part: PicturePart): Promise<Buffer> {
  const { format, metadata } = await inspectWithMetadata(bytes);
  const turned = (metadata.orientation ?? 1) >= 5;
  const width = turned ? metadata.height : metadata.width;
  const height = turned ? metadata.width : metadata.height;
  const [left, right] = span(part.x, part.width, width);
  const [top, bottom] = span(part.y, part.height, height);
  const area = { left, top, width: right - left, height: bottom - top };
  try {
    const cut = openPicture(bytes, 'error').autoOrient().extract(area);
    const encoded =
      format === 'jpg'
        ? cut.jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' })
        : cut.png({ compressionLevel: 6 });
    return await encoded.toBuffer();
  } catch (error) {
    throw badPicture(error);
  }
}

/** A span in fractions as whole px of `size`, at least one. */
function span(start: number, length: number, size: number): readonly [number, number] {
  const from = Math.min(size - 1, Math.round(start * size));
  return [from, Math.max(from + 1, Math.min(size, Math.round((start + length) * size)))];
}
