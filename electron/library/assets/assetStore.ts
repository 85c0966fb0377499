import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AssetBytes, PicturePart } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Asset } from '#shared/model/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import { makeFolder } from '../files/folders.ts';
import { readIfThere, readInput } from '../files/readInput.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { cutPicture } from './cutPicture.ts';
import { maxPictureBytes, parallelPictures } from './engine.ts';
import { contentHash, normalisePicture } from './normalisePicture.ts';
import { limitParallel } from './parallel.ts';
import { type PictureFormat, pictureFormats } from './pictureFormat.ts';
import { shrinkPicture } from './shrinkPicture.ts';

const inTurn = limitParallel(parallelPictures);

interface PutOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * The pictures of a library, in its folder `assets/`: each file named by the SHA-256 of its content and its kind,
 * `assets/ab/abcd….jpg`, so the same picture is kept once and a damaged one is noticed. The picture as it came
 * lies beside the normalised one under its own hash. Nothing here knows the database: the caller keeps the
 * {@link Asset} that `put` returns.
 */
export class AssetStore {
  readonly #folder: string;
  /** Previews being made, so that whoever asks for the same one meanwhile waits for it. */
  readonly #making = new Map<string, Promise<Uint8Array>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Takes a picture in: looked at, normalised, stored with its original. Both are on the disk when this returns.
   * Any number of calls may be made at once; two are worked on at a time.
   * @throws DeskError bad_picture, picture_too_big, disk_full, file_not_writable, cancelled
   */
  async put(bytes: Uint8Array, options: PutOptions = {}): Promise<Asset> {
    return await inTurn(() => this.#put(bytes, options));
  }

  /** {@link put} for a picture in a file, which is named when it is refused; also file_not_found, file_unreadable. */
  async putFile(path: string, options: PutOptions = {}): Promise<Asset> {
    return await inTurn(async () => {
      const bytes = await readInput(path, maxPictureBytes, 'picture_too_big');
      return await this.#put(bytes, options).catch((error: unknown) => {
        throw namedPicture(error, path);
      });
    });
  }

  /**
   * The bytes of a picture, by the id of an asset or of an original, checked against that id.
   * @throws DeskError file_not_found, bad_picture (the file is no longer what was stored), file_unreadable
   */
  async read(id: string): Promise<Buffer> {
    for (const format of isHash(id) ? pictureFormats : []) {
      const bytes = await readIfThere(this.#path(id, format));
      if (bytes === null) continue;
      if (contentHash(bytes) === id) return bytes;
      const message = `资料库里的图片 ${id.slice(0, 8)}… 已损坏。文字没有受影响；请从备份恢复，或重新插入这张图片。`;
      throw new DeskError('bad_picture', message, { assetId: id });
    }
    const message = `资料库里缺少图片 ${id.slice(0, 8)}…。文字没有受影响；请从备份恢复，或重新插入这张图片。`;
    throw new DeskError('file_not_found', message, { assetId: id });
  }

  /**
   * A smaller copy of a picture, `width` px wide at most. It is kept in `previews/` and made again when it is not there;
   * a picture that is no wider is given as it is.
   * @throws DeskError as read, disk_full, file_not_writable
   */
  async preview(asset: Asset, width: number, options: PutOptions = {}): Promise<AssetBytes> {
    const { id, mime } = asset;
    if (asset.width <= width) return { bytes: await this.read(id), mime };
    const path = join(this.#folder, 'previews', `${id}-${width}.${formatOf(mime)}`);
    const bytes = this.#making.get(path) ?? this.#makePreview(path, asset, width, options);
    this.#making.set(path, bytes);
    try {
      return { bytes: await bytes, mime };
    } finally {
      this.#making.delete(path);
    }
  }

  async #makePreview(path: string, { id, mime }: Asset, width: number, options: PutOptions): Promise<Uint8Array> {
    const kept = await readIfThere(path);
    if (kept !== null && kept.length > 0) return kept;
    const bytes = await inTurn(async () => await shrinkPicture(await this.read(id), mime, width));
    await makeFolder(dirname(path));
    await writeWhole(path, bytes, options);
    return bytes;
  }

  /**
   * A part of a picture as a picture of its own, cut from the file as it came. The same part again is the same picture.
   * @throws DeskError as read and put
   */
  async crop({ originalId }: Asset, part: PicturePart, options: PutOptions = {}): Promise<Asset> {
    return await inTurn(async () => await this.#put(await cutPicture(await this.read(originalId), part), options));
  }

  /** Whether a picture is there, by the id of an asset or of an original; its content is not looked at. */
  async has(id: string): Promise<boolean> {
    if (!isHash(id)) return false;
    const sizes = await Promise.all(pictureFormats.map((format) => fileSize(this.#path(id, format))));
    return sizes.some((size) => size !== null);
  }

  async #put(bytes: Uint8Array, options: PutOptions): Promise<Asset> {
    stopIfCancelled(options.signal, '图片没有保存');
    const { asset, bytes: normal, originalFormat } = await normalisePicture(bytes);
    await this.#keep(asset.originalId, originalFormat, bytes, options);
    await this.#keep(asset.id, formatOf(asset.mime), normal, options);
    return asset;
  }

  async #keep(id: string, format: PictureFormat, bytes: Uint8Array, options: PutOptions): Promise<void> {
    const path = this.#path(id, format);
    if ((await fileSize(path)) === bytes.length) return;
    await makeFolder(dirname(path));
    await writeWhole(path, bytes, options);
  }

  #path(id: string, format: PictureFormat): string {
    return join(this.#folder, id.slice(0, 2), `${id}.${format}`);
  }
}

const formatOf = (mime: Asset['mime']): PictureFormat => (mime === 'image/jpeg' ? 'jpg' : 'png');

/** An id from outside (an import, the window) must not lead out of the folder. */
const isHash = (id: string): boolean => /^[0-9a-f]{64}$/.test(id);

async function fileSize(path: string): Promise<number | null> {
  return await stat(path).then(
    (found) => found.size,
    () => null,
  );
}

function namedPicture(error: unknown, path: string): unknown {
  if (!(error instanceof DeskError) || error.code === 'cancelled') return error;
  return new DeskError(error.code, `“${basename(path)}”：${error.message}`, { ...error.detail, path }, error);
}
