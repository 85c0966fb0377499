import { basename, extname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { DeskError, type ErrorCode } from '#shared/errors.ts';
import { newId, type Source } from '#shared/model/index.ts';
import { withoutForbidden } from '#shared/text/hygiene.ts';
import { stopIfCancelled } from '../../cancel.ts';
import type { Service, ServiceContext } from '../../service/context.ts';
import type { Action } from '../../store/index.ts';
import { areOurLines } from '../clipLines/areOurLines.ts';
import { importClipLines } from '../clipLines/importClipLines.ts';
import { type BareDraft, draftOf } from '../clipping/draft.ts';
import { keepClip } from '../clipping/keepClip.ts';
import { findRepeat, type LibraryKnowledge } from '../clipping/known.ts';
import { pictureDraft } from '../clipping/pictureDraft.ts';
import { firstOf, inAddress } from '../clipping/pictureFinder.ts';
import { amongOwn } from '../clipping/readMaterial.ts';
import { recordDraft } from '../clipping/recordDraft.ts';
import { formatOf } from '../documents/formats.ts';
import type { ClipRecord, RecordReading } from '../documents/reading.ts';
import type { ImportFile } from './importFile.ts';
import type { ImportTally } from './importTally.ts';

export interface ImportJob {
  readonly service: Service;
  readonly knowledge: LibraryKnowledge;
  readonly tally: ImportTally;
  readonly context: ServiceContext;
  readonly action: Action;
  readonly takeRepeats: boolean;
  /** What repeats these clips is taken in, and nothing else. */
  readonly repeatsOf: ReadonlySet<string> | undefined;
  /** Pictures that pages among the files have shown. */
  readonly shown: Set<string>;
}

/** Takes in one file. @throws DeskError with the reason why it is refused */
export async function importOne(job: ImportJob, file: ImportFile): Promise<void> {
  const format = /\.zip$/i.test(file.name) ? null : formatOf(file.name);
  if (format === 'jsonl' && file.path !== null && (await areOurLines(file.path)))
    return job.repeatsOf === undefined ? await importLines(job, file.name, file.path) : undefined;
  if (format === 'picture') return await importPicture(job, file);
  const { service, context } = job;
  const reading = await file.read(context.signal);
  if (reading.kind === 'records') return await importRecords(job, file, reading);
  const find = firstOf(
    amongOwn(reading),
    inAddress,
    file.beside((identity) => job.shown.add(identity)),
  );
  await save(job, file.name, await draftOf(service, reading.article, find, quietly(context)));
}

/** The progress that is shown is that of files. */
const quietly = ({ signal, step }: ServiceContext): ServiceContext => ({ signal, step });

async function importRecords(job: ImportJob, file: ImportFile, reading: RecordReading): Promise<void> {
  const refuse = (place: string, code: ErrorCode, message: string) =>
    job.tally.refuse(file.name, code, place === '' ? message : `${place}：${message}`);
  for (const { place, code, message } of reading.refused) refuse(place, code, message);
  for (const [done, record] of reading.records.entries()) {
    stopIfCancelled(job.context.signal, '其余没有导入');
    if (done % 20 === 0) await turn();
    try {
      await save(job, file.name, withSource(recordDraft(job.service, withFreeId(job.service, record))));
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      refuse(record.place, error.code, error.message);
    }
  }
}

/** What other programs number 1, 2, 3 is not the clip that has that id here already. */
function withFreeId({ store }: Service, record: ClipRecord): ClipRecord {
  const { line } = record;
  if (store.read.clips.get(line.clip.id) === undefined) return record;
  return { ...record, line: { ...line, clip: { ...line.clip, id: newId() } } };
}

/** A list says plainly what its sources are called, so they are registered; what was read out of a page is not. */
function withSource(draft: BareDraft): BareDraft & { readonly registered?: Source } {
  if (draft.newSource === null) return draft;
  const registered: Source = { id: newId(), name: draft.newSource.name, aliases: [], hosts: [] };
  return { ...draft, clip: { ...draft.clip, sourceId: registered.id }, registered };
}

async function importPicture(job: ImportJob, file: ImportFile): Promise<void> {
  if (job.shown.has(await file.identity())) return;
  const headline = basename(file.name, extname(file.name));
  const pictures = [{ src: '', bytes: await file.pictureBytes() }];
  await save(job, file.name, await pictureDraft(job.service, pictures, headline, quietly(job.context)));
}

/** A file of lines on the disk may be of any size, so it is read as it comes. */
async function importLines({ service, tally, context }: ImportJob, file: string, path: string): Promise<void> {
  const counts = await importClipLines(service, path, context, {
    added: ({ id, headline }) => tally.take({ id, headline, file }),
    skipped: (line, { code, message }) => tally.refuse(file, code, `第${line}行：${message}`),
  });
  tally.count(counts);
}

async function save(job: ImportJob, file: string, draft: BareDraft & { readonly registered?: Source }): Promise<void> {
  const { original, registered } = draft;
  const name = withoutForbidden(basename(file, extname(file))).slice(0, 200);
  // A list shows clips by their headlines, so there must be one.
  const clip = { ...draft.clip, headline: draft.clip.headline || name };
  if (draft.clip.headline === '' && clip.lead === '' && clip.detail.length === 0 && clip.pictures.length === 0) {
    throw new DeskError('nothing_to_clip', '文件里没有找到正文，没有导入。请打开它，选出需要的部分复制、粘贴。');
  }
  const { repeatsOf } = job;
  const isAsked = job.takeRepeats && repeatsOf === undefined;
  const repeat = isAsked ? null : await findRepeat(job.knowledge, clip, quietly(job.context), repeatsOf);
  if (repeatsOf !== undefined && repeat === null) return;
  if (repeatsOf === undefined && repeat !== null)
    return job.tally.repeat({ file, clipId: repeat.clipId, headline: repeat.headline });
  job.service.store.write(job.action, (store) => keepClip(store, { clip, original, newSource: registered }));
  job.tally.take({ id: clip.id, headline: clip.headline, file });
}
