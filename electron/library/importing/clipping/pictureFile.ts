import { basename, extname } from 'node:path';
import type { Material } from '#shared/contract/index.ts';
import { maxPictureBytes } from '../../assets/index.ts';
import { readInput } from '../../files/readInput.ts';
import { isPictureName } from '../documents/formats.ts';

/** The picture that material is, if it is a file of one; null otherwise. @throws DeskError as readInput */
export async function pictureFile(
  material: Material,
): Promise<{ readonly src: string; readonly bytes: Uint8Array; readonly name: string } | null> {
  const file = material.kind === 'file' ? material.path : material.kind === 'bytes' ? material.name : '';
  if (!isPictureName(file)) return null;
  const bytes = material.kind === 'bytes' ? material.bytes : await readInput(file, maxPictureBytes, 'picture_too_big');
  return { src: '', bytes, name: basename(file, extname(file)) };
}
