import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { BundleCounts } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { bundleFormat, bundleLimits, bundleVersion, type Manifest, type Member, manifestName } from './format.ts';

/** A file of a bundle. */
export interface Content {
  readonly name: string;
  readonly bytes: Buffer;
  /** What of the bundle's counts is in it. */
  readonly counts: Partial<BundleCounts>;
  /** Compressed already. */
  readonly isPicture: boolean;
}

export interface Origin {
  readonly kind: Manifest['kind'];
  readonly app: string;
  /** ms since 1970 */
  readonly madeAt: number;
}

/** Every file in a bundle bears the same date, so that the same content gives the same bytes. */
const fixed = new Date(1980, 0, 1);

/**
 * The bytes of a bundle, a piece after the other; the manifest comes last, since it names the hash of every file before
 * it. One file is held at a time. `onManifest` is told what was written.
 */
export async function* writeBundle(
  contents: AsyncIterable<Content>,
  origin: Origin,
  onManifest: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream as AsyncIterable<Buffer>);
  const feeding = feed(zip, contents, origin).then(onManifest, (error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  for await (const piece of output as AsyncIterable<Buffer>) yield piece;
  await feeding;
}

async function feed(zip: ZipFile, contents: AsyncIterable<Content>, origin: Origin): Promise<Manifest> {
  const members: Member[] = [];
  const counts = { clips: 0, sources: 0, publications: 0, issues: 0, pictures: 0 };
  for await (const { name, bytes, counts: more, isPicture } of contents) {
    if (members.length + 1 >= bundleLimits.entries) throw tooMany();
    members.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    for (const key of ['clips', 'sources', 'publications', 'issues', 'pictures'] as const)
      counts[key] += more[key] ?? 0;
    await add(zip, name, bytes, !isPicture);
  }
  const manifest: Manifest = { format: bundleFormat, version: bundleVersion, ...origin, counts, members };
  await add(zip, manifestName, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), true);
  zip.end();
  return manifest;
}

/** Adds a file; settled when its bytes were taken, so that the next is made only then. */
async function add(zip: ZipFile, name: string, bytes: Buffer, compress: boolean): Promise<void> {
  const taken = Promise.withResolvers<void>();
  // The writer keeps the function below to its end, which must not keep the bytes of every file with it.
  let held: Buffer | null = bytes;
  const options = { mtime: fixed, mode: 0o100644, forceDosTimestamp: true, compress, size: bytes.length };
  zip.addReadStreamLazy(name, options, (pass) => {
    const stream = Readable.from(held === null ? [] : [held], { objectMode: false });
    held = null;
    stream.once('close', () => taken.resolve());
    pass(null, stream);
  });
  await taken.promise;
}

function tooMany(): DeskError {
  const message = `一个资料包最多装 ${bundleLimits.entries} 个文件，图片太多了，没有写出。请一期一期地导出。`;
  return new DeskError('too_big', message);
}
