import type { Asset } from '#shared/model/index.ts';
import { openPicture } from './engine.ts';
import { badPicture } from './inspectPicture.ts';

const jpegQuality = 82;

/**
 * A normalised picture made smaller for the screen, of the same kind.
 * @param width px
 * @throws DeskError bad_picture
 */
export async function shrinkPicture(bytes: Uint8Array, mime: Asset['mime'], width: number): Promise<Buffer> {
  const small = openPicture(bytes, 'error').resize({ width, withoutEnlargement: true });
  const encoded = mime === 'image/jpeg' ? small.jpeg({ quality: jpegQuality }) : small.png({ compressionLevel: 6 });
  return await encoded.toBuffer().catch((error: unknown) => {
    throw badPicture(error);
  });
}
