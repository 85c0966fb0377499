import { useMemo } from 'react';
import { cutSentences } from '#shared/compose/index.ts';
import { type Clip, newId, type SectionFormat } from '#shared/model/index.ts';
import { useDesk } from '../app/desk.ts';
import { useHistory } from '../app/history.ts';
import { reportProblem } from '../app/problems.ts';
import { useWords } from '../app/words.ts';
import {
  addSection,
  changeClip,
  changeSection,
  type IssueDesk,
  limitPictures,
  moveEntries,
  moveSection,
  onIssue,
  type PlacedClip,
  placeClips,
  removeEntries,
  removeSection,
  type Target,
  useSendChange,
} from '../issue/index.ts';
import { announce, toast } from '../ui/index.ts';
import { assembleWords } from './words.ts';

/** What can be done to the issue that is assembled. Each is one step of undo. */
export interface IssueActions {
  moveEntries(entryIds: readonly string[], target: Target): Promise<boolean>;
  placeClips(clips: readonly PlacedClip[], target: Target): Promise<boolean>;
  removeEntries(entryIds: readonly string[]): Promise<boolean>;
  /** Limits the height of several entries' pictures, in lines of the page. */
  limitPictures(limits: readonly PictureLimit[]): Promise<boolean>;
  /** Takes sentences out of a clip's detail; false where they are not there. */
  cutSentences(clipId: string, sentences: readonly string[]): Promise<boolean>;
  addSection(): Promise<string | null>;
  changeSection(sectionId: string, change: SectionChange): Promise<boolean>;
  moveSection(sectionId: string, index: number): Promise<boolean>;
  removeSection(sectionId: string, name: string): Promise<boolean>;
  saveHeadline(clipId: string, headline: string): Promise<boolean>;
}

interface PictureLimit {
  readonly entryId: string;
  readonly pictureLines: number;
}

interface SectionChange {
  readonly name?: string;
  readonly format?: SectionFormat;
  readonly itemsPerPage?: number;
}

export function useIssueActions(desk: IssueDesk, issueId: string): IssueActions {
  const t = useWords(assembleWords);
  const send = useSendChange(desk);
  const { client } = useDesk();
  const { undo } = useHistory();
  return useMemo(() => {
    const offerUndo = (message: string) => toast(message, () => void undo());

    /** Saves a clip changed; nothing happens where the change gives null. */
    async function saveClip(clipId: string, change: (clip: Clip) => Clip | null): Promise<boolean> {
      const read = await client.call('clip.get', { clipId });
      if (!read.ok) {
        reportProblem(read.error);
        return false;
      }
      const { revision, addedAt: _added, updatedAt: _updated, trashedAt: _trashed, ...before } = read.value;
      const clip = change(before);
      if (!clip) return false;
      const become = changeClip(clipId, (each) => change(each) ?? each);
      return (await send('clip.save', { clip, expectedRevision: revision }, become)).ok;
    }

    return {
      moveEntries: async (entryIds, target) => {
        const input = { issueId, entryIds: [...entryIds], ...target };
        const become = onIssue((issue) => moveEntries(issue, entryIds, target));
        return (await send('issue.moveEntries', input, become)).ok;
      },
      placeClips: async (clips, target) => {
        const entries = clips.map(({ entry }) => entry);
        const result = await send('issue.placeEntries', { issueId, entries, ...target }, (content) =>
          placeClips(content, clips, target),
        );
        if (result.ok) announce(t('placed', { count: clips.length }));
        return result.ok;
      },
      removeEntries: async (entryIds) => {
        const step = newId();
        const results = await Promise.all(
          entryIds.map((entryId) =>
            send(
              'issue.removeEntry',
              { issueId, entryId },
              onIssue((issue) => removeEntries(issue, [entryId])),
              { step },
            ),
          ),
        );
        const count = results.filter(({ ok }) => ok).length;
        if (count > 0) offerUndo(t('takenOut', { count }));
        return count > 0;
      },
      limitPictures: async (limits) => {
        const step = newId();
        const results = await Promise.all(
          limits.map(({ entryId, pictureLines }) => {
            const become = onIssue((issue) => limitPictures(issue, entryId, pictureLines));
            return send('issue.limitPictures', { issueId, entryId, pictureLines }, become, { step });
          }),
        );
        const isDone = results.every(({ ok }) => ok);
        if (isDone) offerUndo(t('shrinkDone'));
        return isDone;
      },
      cutSentences: async (clipId, sentences) => {
        const isDone = await saveClip(clipId, (clip) => {
          const detail = cutSentences(clip.detail, sentences);
          return detail && { ...clip, detail };
        });
        if (isDone) offerUndo(t('cutDone', { count: sentences.length }));
        return isDone;
      },
      addSection: async () => {
        const section = { id: newId(), name: t('newSection'), format: 'brief' as const, itemsPerPage: 3 };
        const { id: sectionId, ...rest } = section;
        const become = onIssue((issue) => addSection(issue, { ...section, entries: [] }));
        const { ok } = await send('issue.addSection', { issueId, sectionId, ...rest }, become);
        return ok ? sectionId : null;
      },
      changeSection: async (sectionId, change) => {
        const become = onIssue((issue) => changeSection(issue, sectionId, change));
        return (await send('issue.changeSection', { issueId, sectionId, ...change }, become)).ok;
      },
      moveSection: async (sectionId, index) => {
        const become = onIssue((issue) => moveSection(issue, sectionId, index));
        return (await send('issue.moveSection', { issueId, sectionId, index }, become)).ok;
      },
      removeSection: async (sectionId, name) => {
        const become = onIssue((issue) => removeSection(issue, sectionId));
        const { ok } = await send('issue.removeSection', { issueId, sectionId }, become);
        if (ok) offerUndo(t('removedSection', { name }));
        return ok;
      },
      saveHeadline: (clipId, headline) => saveClip(clipId, (clip) => ({ ...clip, headline })),
    };
  }, [send, client, undo, issueId, t]);
}
