import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { explainInput } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { Asset, Source } from '#shared/model/index.ts';
import { findForbiddenText } from '#shared/text/forbiddenText.ts';
import { describeForbidden } from '#shared/text/hygiene.ts';
import { isDeeperThan } from '#shared/text/isDeeperThan.ts';
import { openZip, type SafeZip, type ZipPart } from '../files/zip.ts';
import {
  AnyManifest,
  bundleLimits,
  bundleVersion,
  distinctName,
  Manifest,
  type Member,
  manifestName,
  originalPictureName,
  pictureName,
  picturesName,
  publicationsName,
  sourcesName,
} from './format.ts';
import {
  ClipRecord,
  DistinctRecords,
  IssueRecord,
  OriginalRecord,
  PictureRecords,
  type PublicationRecord,
  PublicationRecords,
  SourceRecords,
} from './records.ts';

/** A bundle whose directory and manifest were found to be right. Each file is checked when it is read. */
export interface Bundle {
  readonly manifest: Manifest;
  sources(): Promise<readonly Source[]>;
  publications(): Promise<readonly PublicationRecord[]>;
  pictures(): Promise<readonly Asset[]>;
  /** A part of the clips at a time; as often as wanted. */
  clips(): AsyncGenerator<readonly ClipRecord[]>;
  originals(): AsyncGenerator<readonly OriginalRecord[]>;
  issues(): AsyncGenerator<IssueRecord>;
  /** Pairs of clips that are no duplicates. */
  distinct(): Promise<DistinctRecords>;
  /** A picture's bytes; null where the bundle has none. */
  picture(asset: Asset): Promise<Buffer | null>;
  /** The same as it came. */
  originalPicture(asset: Asset): Promise<Buffer | null>;
  close(): void;
}

/** Levels of lists and objects within each other. */
const deepest = 60;

/**
 * Opens a bundle of unknown origin. Nothing of it is believed: sizes and hashes are compared with what is really there,
 * and every record with the model's schemas.
 * @throws DeskError unsafe_archive, file_unreadable, file_not_found, unsupported_format (no bundle), library_newer,
 *   bad_json. The functions throw file_unreadable (a hash that differs), bad_json, invalid_input and invalid_text.
 */
export async function openBundle(path: string): Promise<Bundle> {
  const zip = await openZip(path, bundleLimits);
  try {
    const manifest = readManifest(await manifestPart(zip).read());
    const members = new Map(manifest.members.map((member) => [member.name, member]));
    refuseOthers(zip, members);
    return bundleOf(zip, manifest, members);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function bundleOf(zip: SafeZip, manifest: Manifest, members: ReadonlyMap<string, Member>): Bundle {
  const numbered = (folder: string): string[] =>
    [...members.keys()].filter((name) => name.startsWith(folder) && /^[a-z]+\/\d{6}\.jsonl?$/.test(name)).sort();

  async function bytesOf(name: string): Promise<Buffer | null> {
    const member = members.get(name);
    const part = zip.part(name);
    if (member === undefined || part === undefined) return null;
    const bytes = await part.read();
    if (createHash('sha256').update(bytes).digest('hex') !== member.sha256) throw changed(name);
    return bytes;
  }

  async function json<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>> {
    const bytes = await bytesOf(name);
    if (bytes === null) throw incomplete(name);
    return checked(parse(bytes, name), schema, name);
  }

  async function* lines<Schema extends z.ZodType>(folder: string, schema: Schema) {
    for (const name of numbered(folder)) {
      const bytes = (await bytesOf(name)) ?? Buffer.alloc(0);
      const records: z.output<Schema>[] = [];
      for (const line of linesOf(bytes)) {
        const where = `${name} 第 ${records.length + 1} 行`;
        records.push(checked(parse(line, where), schema, where));
      }
      yield records;
    }
  }

  /** A picture bears its hash as its name. */
  async function pictureOf(name: string, id: string): Promise<Buffer | null> {
    const bytes = await bytesOf(name);
    if (bytes !== null && members.get(name)?.sha256 !== id) throw changed(name);
    return bytes;
  }

  return {
    manifest,
    sources: () => json(sourcesName, SourceRecords),
    publications: () => json(publicationsName, PublicationRecords),
    pictures: () => json(picturesName, PictureRecords),
    clips: () => lines('clips/', ClipRecord),
    originals: () => lines('originals/', OriginalRecord),
    issues: async function* () {
      for (const name of numbered('issues/')) yield await json(name, IssueRecord);
    },
    distinct: async () => (members.has(distinctName) ? await json(distinctName, DistinctRecords) : []),
    picture: ({ id, mime }) => pictureOf(pictureName(id, mime), id),
    originalPicture: ({ originalId }) => pictureOf(originalPictureName(originalId), originalId),
    close: () => zip.close(),
  };
}

function manifestPart(zip: SafeZip): ZipPart {
  const part = zip.part(manifestName);
  if (part === undefined) throw noBundle();
  return part;
}

function readManifest(bytes: Buffer): Manifest {
  const value = parse(bytes, manifestName);
  const any = AnyManifest.safeParse(value);
  if (!any.success) throw noBundle();
  const { version } = any.data;
  if (version > bundleVersion) {
    const message = '这个资料包来自更新版本的编辑台，没有导入，资料库没有改动。请先升级编辑台。';
    throw new DeskError('library_newer', message, { version });
  }
  return checked(value, Manifest, manifestName);
}

/** A file that the manifest does not name, or that is not as long as it says, was put there by someone else. */
function refuseOthers(zip: SafeZip, members: ReadonlyMap<string, Member>): void {
  for (const { name, bytes } of zip.parts) {
    if (name !== manifestName && members.get(name)?.bytes !== bytes) throw changed(name);
  }
  for (const name of members.keys()) if (zip.part(name) === undefined) throw incomplete(name);
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    yield bytes.subarray(start, stop);
    start = stop + 1;
  }
}

function parse(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new DeskError('bad_json', `资料包里的 ${where} 不是完整的 JSON。${nothingDone}`, { where }, error);
  }
}

function checked<Schema extends z.ZodType>(value: unknown, schema: Schema, where: string): z.output<Schema> {
  if (isDeeperThan(deepest, value)) throw invalid(where, '嵌套太深');
  const read = schema.safeParse(value, { error: explainInput });
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalid(where, `${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const found = findForbiddenText(read.data);
  if (found !== null) {
    const message = `资料包里的 ${where}（${found.path.join('.')}）${describeForbidden(found.character)}。${nothingDone}`;
    throw new DeskError('invalid_text', message, { where });
  }
  return read.data;
}

const nothingDone = '什么都没有导入，资料库没有改动。请对方重新导出一份。';

const invalid = (where: string, what: string): DeskError =>
  new DeskError('invalid_input', `资料包里的 ${where} 不合要求：${what}。${nothingDone}`, { where });

const changed = (name: string): DeskError =>
  new DeskError('file_unreadable', `资料包里的“${name}”和清单对不上，可能损坏或被改过。${nothingDone}`, { name });

/** @throws DeskError invalid_input: the bundle has something twice */
export function refuseRepeated(seen: Set<string>, id: string, what: string): void {
  if (seen.has(id)) throw invalid(`${what} ${id}`, '出现了两次');
  seen.add(id);
}

/** A bundle that does not have what it names. */
export const incomplete = (name: string): DeskError =>
  new DeskError('file_unreadable', `资料包不完整，缺少“${name}”。${nothingDone}`, { name });

function noBundle(): DeskError {
  const message = '这个压缩包不是编辑台的资料包，什么都没有导入。请选择用“导出资料包”做出的文件。';
  return new DeskError('unsupported_format', message);
}
