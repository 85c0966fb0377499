import type { Document } from '#shared/compose/document.ts';
import { DeskError } from '#shared/errors.ts';
import type { PictureFile, PictureSource } from '../pdf/index.ts';

/** First bytes of a file (JPEG: ISO 10918-1 §B.1.1.3 SOI and a marker; PNG §5.2). */
const signatures: Readonly<Record<PictureFile['mime'], readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/**
 * Reads every picture of an issue once.
 * @param between called before each, to stop by throwing
 * @throws DeskError bad_picture for one that is neither a JPEG nor a PNG: Word would show a red cross
 */
export async function readPictures(
  document: Document,
  source: PictureSource,
  between: () => void,
): Promise<Map<string, PictureFile>> {
  const entries = document.sections.flatMap((section) => section.entries);
  const brand = [document.coverPicture, document.logo].filter((picture) => picture !== null);
  const files = new Map<string, PictureFile>();
  for (const { assetId } of [...brand, ...entries.flatMap((entry) => entry.pictures)]) {
    if (files.has(assetId)) continue;
    between();
    const file = await source(assetId);
    if (!signatures[file.mime]?.every((byte, index) => file.bytes[index] === byte)) throw badPicture(assetId);
    files.set(assetId, file);
  }
  return files;
}

function badPicture(assetId: string): DeskError {
  const message = '有一张图片的格式不能写入 DOCX，没有导出。原来的文件没有改动。请把这张图片重新加入素材后再导出。';
  return new DeskError('bad_picture', message, { assetId });
}
