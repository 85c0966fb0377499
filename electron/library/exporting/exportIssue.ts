import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { IssueContent } from '#shared/compose/index.ts';
import type { ExportResult, Progress, Proof } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import type { AssetStore } from '../assets/index.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { loadFonts } from '../fonts/index.ts';
import type { LaidOutIssue, LayoutRoom } from './layoutRoom.ts';
import { type PictureFile, provePdf, writePdf } from './pdf/index.ts';
import { dateOf, refuseUnprintable } from './printable.ts';

export interface ExportWish {
  readonly pdf?: string | undefined;
  readonly docx?: string | undefined;
}

export interface ExportContext {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

interface Source {
  readonly pictures: (assetId: string) => Promise<PictureFile>;
  readonly date: Date;
}

interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Exports an issue to PDF, DOCX or both. Everything is made and proved in memory first; then each file is written
 * whole or not at all, so that a failure or a cancel leaves the old files as they were.
 * @throws DeskError empty_issue, empty_section, bad_picture, proof_failed, file_not_writable, disk_full, cancelled
 */
export async function exportIssue(
  content: IssueContent,
  wish: ExportWish,
  rooms: { readonly layouts: LayoutRoom; readonly assets: AssetStore },
  context: ExportContext,
): Promise<ExportResult> {
  refuseUnprintable(content.issue.label, content.frozen?.document.sections ?? content.issue.sections);
  const clock = new Clock();
  const laidOut = rooms.layouts.layOut(content);
  clock.lap('layout');
  const pictures = pictureSource(content, rooms.assets);
  const date = new Date(content.frozen?.datedOn ?? dateOf(content.issue));
  const files: Made[] = [];
  let proof: Proof | null = null;
  if (wish.pdf !== undefined) {
    const made = await makePdf(laidOut, { pictures, date }, context, clock);
    proof = made.proof;
    files.push({ path: resolve(wish.pdf), bytes: made.bytes });
  }
  if (wish.docx !== undefined) {
    const bytes = await makeDocx(laidOut, { pictures, date }, context);
    clock.lap('docx');
    files.push({ path: resolve(wish.docx), bytes });
  }
  for (const { path, bytes } of files) await writeWhole(path, bytes, { signal: context.signal });
  clock.lap('write');
  return { files: files.map(describeFile), timings: clock.timings(), proof };
}

async function makePdf(
  { document, layout, template }: LaidOutIssue,
  source: Source,
  { signal, onProgress }: ExportContext,
  clock: Clock,
): Promise<{ readonly bytes: Uint8Array; readonly proof: Proof }> {
  const { bytes, timings } = await writePdf(layout, {
    document,
    fonts: loadFonts(),
    ...source,
    pageSize: template.page,
    signal,
    onProgress: (done, total) => onProgress?.({ what: 'PDF', done, total }),
  });
  clock.lap('pdf', timings);
  const proof = await provePdf(bytes, layout, document);
  clock.lap('proof');
  if (!proof.ok) {
    const message = `读回 PDF 时发现${proof.problems.length}处不符，没有写入，原来的文件没有改动：${proof.problems[0]}。请把这份期刊的资料库发给我们。`;
    throw new DeskError('proof_failed', message, { problems: proof.problems.length });
  }
  return { bytes, proof };
}

async function makeDocx(
  { document, layout, template }: LaidOutIssue,
  source: Source,
  { signal, onProgress }: ExportContext,
): Promise<Uint8Array> {
  // Loaded here: it takes 80 ms and 20 MB, which a PDF need not pay.
  const { writeDocx } = await import('./docx/index.ts');
  const { bytes } = await writeDocx(layout, {
    document,
    template,
    ...source,
    signal,
    onProgress: (done, total) => onProgress?.({ what: 'DOCX', done, total }),
  });
  return bytes;
}

function pictureSource({ assets }: IssueContent, store: AssetStore): (assetId: string) => Promise<PictureFile> {
  const known = new Map(assets.map((asset) => [asset.id, asset]));
  return async (assetId) => {
    const asset = known.get(assetId);
    if (!asset) throw new Error(`picture ${assetId} is not in the issue's content`);
    const { mime, width, height } = asset;
    return { bytes: await store.read(asset.id), mime, width, height };
  };
}

function describeFile({ path, bytes }: Made): ExportResult['files'][number] {
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Time spent on each step, in ms with one decimal. */
class Clock {
  readonly #timings: Record<string, number> = {};
  readonly #start = performance.now();
  #last = this.#start;

  lap(step: string, parts: Readonly<Record<string, number>> | object = {}): void {
    const now = performance.now();
    this.#timings[step] = now - this.#last;
    for (const [name, spent] of Object.entries(parts)) this.#timings[`${step}.${name}`] = Number(spent);
    this.#last = now;
  }

  timings(): Record<string, number> {
    const all = { ...this.#timings, total: this.#last - this.#start };
    return Object.fromEntries(Object.entries(all).map(([step, spent]) => [step, Math.round(spent * 10) / 10]));
  }
}
