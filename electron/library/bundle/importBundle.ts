import { basename } from 'node:path';
import type { BundleConflict, BundleCounts, ImportedBundle } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { newId } from '#shared/model/index.ts';
import { stopIfCancelled } from '../cancel.ts';
import { action, type Service, type ServiceContext } from '../service/context.ts';
import type { Store, WritableStore } from '../store/index.ts';
import { lookAtBundle, mostConflicts } from './lookAtBundle.ts';
import { type Bundle, openBundle } from './readBundle.ts';
import { takePictures } from './takePictures.ts';
import { createMerger } from './writeParts.ts';

export interface Choices {
  readonly prefer: 'mine' | 'theirs';
  /** By entity and id. */
  readonly choices: Readonly<Record<string, 'mine' | 'theirs'>>;
}

/** Clips written in one transaction: other calls wait for no more. */
const batchClips = 2000;

type Job = (store: WritableStore) => void;

/**
 * Brings a bundle in, merging by id: what the library has not is added, what differs is decided by `choices`. A bundle
 * of up to 2,000 clips is one transaction; a larger one is written in several that are one step of undo, and taken back
 * if it cannot be finished.
 * @throws DeskError as lookAtBundle and takePictures; exists, conflict, total_number_used where the bundle contradicts
 *   itself; disk_full; cancelled
 */
export async function importBundle(
  service: Service,
  path: string,
  choices: Choices,
  context: ServiceContext,
): Promise<ImportedBundle> {
  const bundle = await openBundle(path);
  const step = context.step ?? newId();
  try {
    return await merge(service, bundle, basename(path), choices, { ...context, step });
  } finally {
    bundle.close();
  }
}

async function merge(
  { store, assets }: Service,
  bundle: Bundle,
  name: string,
  { prefer, choices }: Choices,
  context: ServiceContext,
): Promise<ImportedBundle> {
  const looked = await lookAtBundle(store.read, bundle, context);
  const pictures = await takePictures(store.read, assets, bundle, looked.pictures, context);
  const kept: BundleConflict[] = [];
  function takesTheirs(conflict: BundleConflict): boolean {
    const choice = choices[`${conflict.entity}:${conflict.id}`] ?? prefer;
    if (choice === 'theirs' && conflict.onlyMine === null) return true;
    kept.push(conflict);
    return false;
  }
  const merger = createMerger(looked, pictures, bundle.manifest.kind === 'clips', takesTheirs);
  const writer = createWriter(store, name, context);
  try {
    writer.add(merger.names);
    let clips = 0;
    for await (const records of bundle.clips()) {
      writer.add((writable) => merger.clips(writable, records), records.length);
      clips += records.length;
      context.onProgress?.({ what: '素材', done: clips, total: looked.look.holds.clips });
    }
    for await (const records of bundle.originals())
      writer.add((writable) => merger.originals(writable, records), records.length);
    for await (const record of bundle.issues()) writer.add((writable) => merger.issue(writable, record));
    writer.add(merger.distinct);
    writer.add(merger.trash);
    writer.write();
  } catch (error) {
    writer.takeBack();
    throw error;
  }
  const { added, changed, same, notes } = merger.result();
  const pictureCounts: Pick<BundleCounts, 'pictures'> = { pictures: pictures.fresh.length };
  return {
    added: { ...added, ...pictureCounts },
    changed,
    same: { ...same, pictures: looked.pictures.length - pictures.fresh.length },
    kept: kept.slice(0, mostConflicts),
    notes,
  };
}

/** Gathers jobs and does as many as belong into one transaction together. */
function createWriter(store: Store, name: string, context: ServiceContext) {
  const named = action('bundle.import', name, context);
  const before = store.history.list({ limit: 1 })[0]?.id ?? 0;
  let jobs: Job[] = [];
  let waiting = 0;
  let written = 0;

  function write(): void {
    stopIfCancelled(context.signal, '什么都没有导入');
    const now = jobs;
    store.write(named, (writable) => {
      for (const job of now) job(writable);
    });
    jobs = [];
    waiting = 0;
    written += 1;
  }

  return {
    /** @param size clips that it writes */
    add: (job: Job, size = 0) => {
      jobs.push(job);
      waiting += size;
      if (waiting >= batchClips) write();
    },
    write,
    /** What was written before something went wrong is taken back, unless the user did something else meanwhile. */
    takeBack: () => {
      const steps = store.history.list({ limit: 2 }).filter(({ id, undone }) => id > before && !undone);
      if (written === 0 || steps.length === 0) return;
      if (steps.length === 1 && steps[0]?.action === named.name) store.history.undo();
      else {
        const message = '导入没有完成，已经写入的部分还在资料库里。可以用撤销收回，也可以再导入一次补全。';
        throw new DeskError('conflict', message);
      }
    },
  };
}
