import type { BundleConflict, BundleCounts } from '#shared/contract/index.ts';
import { defaultStyleSettings } from '#shared/style/settings.ts';
import { type InBoth, inBoth } from '#shared/text/inBoth.ts';
import type { WritableStore } from '../store/index.ts';
import type { Looked } from './lookAtBundle.ts';
import { withPictures } from './pictureIds.ts';
import { planClip } from './planClip.ts';
import { planIssue } from './planIssue.ts';
import { type NamePlans, type Plan, planNames } from './planNames.ts';
import type { ClipRecord, IssueRecord, OriginalRecord } from './records.ts';
import type { TakenPictures } from './takePictures.ts';

const none = (): { -readonly [Key in keyof BundleCounts]: number } => ({
  clips: 0,
  sources: 0,
  publications: 0,
  issues: 0,
  pictures: 0,
});

/**
 * Writes the parts of a bundle in the order of the functions, each inside a transaction.
 * @param takesTheirs asked once for each conflict
 */
export function createMerger(
  looked: Looked,
  pictures: TakenPictures,
  justClips: boolean,
  takesTheirs: (conflict: BundleConflict) => boolean,
) {
  const added = none();
  const changed = none();
  const same = none();
  const notes: InBoth[] = [];
  const toTrash: string[] = [];
  let restored = 0;
  let plans: NamePlans | null = null;

  const names = (): NamePlans => {
    if (plans === null) throw new Error('names come first');
    return plans;
  };

  /** Saves the plan's outcome. */
  function settle<T>(
    kind: keyof BundleCounts,
    { mine, theirs, merged, conflict }: Plan<T>,
    save: (value: T) => void,
  ): void {
    if (mine === null) {
      if (theirs === null) return;
      save(theirs);
      added[kind] += 1;
    } else if (conflict !== null && theirs !== null && takesTheirs(conflict)) {
      save(theirs);
      changed[kind] += 1;
    } else {
      if (merged !== null && merged !== mine) save(merged);
      if (conflict !== null) return;
      if (merged === null || merged === mine) same[kind] += 1;
      else changed[kind] += 1;
    }
  }

  return {
    names: (store: WritableStore) => {
      for (const asset of pictures.fresh) store.assets.add(asset);
      plans = planNames(store, looked.sources, looked.publications, pictures.ids, justClips);
      notes.push(...plans.notes);
      for (const plan of plans.publications) {
        settle('publications', plan, store.publications.save);
        const isNew = plan.mine === null && plan.theirs !== null;
        if (isNew && JSON.stringify(plan.style) !== JSON.stringify(defaultStyleSettings)) {
          store.styleSettings.save(plan.theirs.id, plan.style);
        }
      }
      for (const plan of plans.sources) settle('sources', plan, store.sources.save);
    },

    clips: (store: WritableStore, records: readonly ClipRecord[]) => {
      for (const record of records) {
        const { theirs, mine, conflict, trashed } = planClip(store, names(), pictures.ids, record);
        if (mine === null && trashed) toTrash.push(theirs.id);
        settle('clips', { mine, theirs, merged: null, conflict }, store.clips.save);
      }
    },

    /** A clip that has an original already keeps it. */
    originals: (store: WritableStore, records: readonly OriginalRecord[]) => {
      for (const { clipId, original } of records) {
        store.originals.keep(clipId, { ...original, text: withPictures(original.text, pictures.ids) });
      }
    },

    issue: (store: WritableStore, record: IssueRecord) => {
      const {
        theirs,
        editionReason,
        editions,
        mine,
        conflict,
        notes: more,
      } = planIssue(store, names(), pictures.ids, store.issues.numbers, record);
      if (mine === null && conflict !== null) return void takesTheirs(conflict);
      settle('issues', { mine, theirs, merged: null, conflict }, () => {
        if (mine !== null) store.issues.remove(mine.id);
        const placed = theirs.sections.flatMap(({ entries }) => entries.map(({ clipId }) => clipId));
        restored += store.clips.restore(placed);
        store.issues.bring(theirs, editionReason, editions);
        notes.push(...more);
      });
    },

    /** What somebody decided of clips that are both here; it takes no decision back. */
    distinct: ({ clips, distinctPairs }: WritableStore) => {
      for (const [a, b] of looked.distinct) {
        const areHere = clips.get(a) !== undefined && clips.get(b) !== undefined;
        if (areHere && a !== b && !distinctPairs.of(a).has(b)) distinctPairs.set(a, b, true);
      }
    },

    trash: (store: WritableStore) => {
      store.clips.trash(toTrash);
      if (restored > 0) {
        notes.push(
          inBoth(
            `有 ${restored} 条素材从回收站里恢复了：导入的期要用它们。`,
            `Clips restored from the trash, because the imported issue needs them: ${restored}.`,
          ),
        );
      }
    },

    result: () => ({ added, changed, same, notes }),
  };
}
