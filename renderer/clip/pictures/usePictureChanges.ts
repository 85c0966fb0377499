import { useRef, useState } from 'react';
import type { Failure } from '#shared/errors.ts';
import type { ClipPicture, StoredClip } from '#shared/model/index.ts';
import { useDesk } from '../../app/desk.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { announce } from '../../ui/index.ts';
import { useClipSaver } from '../saving/useClipSaver.ts';
import { moved } from './move.ts';
import { pictureWords } from './pictureWords.ts';
import { rememberWhole, wholeOf } from './wholePictures.ts';

/** Pictures that a clip may have. */
export const mostPictures = 50;

/** A picture that was not taken in, and why. */
export interface Refusal {
  readonly name: string;
  readonly failure: Failure;
}

/** What can be done to a clip's pictures; each is one step of undo. */
export function usePictureChanges(clip: StoredClip) {
  const { client } = useDesk();
  const t = useWords(pictureWords);
  const { save } = useClipSaver();
  const [adding, setAdding] = useState(0);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const latest = useRef(clip);
  latest.current = clip;

  /** Makes the clip's pictures others, from what they are by then. */
  async function change(
    next: (pictures: readonly ClipPicture[]) => readonly ClipPicture[],
    step?: string,
  ): Promise<void> {
    if (step === undefined) await flushAll();
    const pictures = [...next(latest.current.pictures)];
    latest.current = { ...latest.current, pictures };
    await save(clip.id, { pictures }, step);
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    setRefusals([]);
    setAdding((count) => count + files.length);
    const added: ClipPicture[] = [];
    const refused: Refusal[] = [];
    for (const file of files) {
      const result = await client.call('asset.add', { bytes: new Uint8Array(await file.arrayBuffer()) });
      if (result.ok) added.push({ assetId: result.value.id, caption: '', credit: '' });
      else refused.push({ name: file.name, failure: result.error });
      setAdding((count) => count - 1);
    }
    setRefusals(refused);
    if (added.length > 0) await addPictures(added);
  }

  async function addPictures(added: readonly ClipPicture[]): Promise<void> {
    await change((pictures) => {
      const known = new Set(pictures.map(({ assetId }) => assetId));
      return [...pictures, ...added.filter(({ assetId }) => !known.has(assetId))].slice(0, mostPictures);
    });
  }

  return {
    adding,
    refusals,
    dismissRefusals: () => setRefusals([]),
    addFiles,
    /** Takes the pictures of other clips as well. */
    addFromClips: async (clipIds: readonly string[]) => {
      const clips = await Promise.all(
        clipIds.slice(0, mostPictures).map((clipId) => client.call('clip.get', { clipId })),
      );
      await addPictures(clips.flatMap((result) => (result.ok ? result.value.pictures : [])));
    },
    /** @param to counted without the picture */
    move: async (from: number, to: number) => {
      const place = Math.max(0, Math.min(latest.current.pictures.length - 1, to));
      if (place === from) return;
      announce(t('moved', { place: place + 1 }));
      await change((pictures) => moved(pictures, from, place));
    },
    remove: async (index: number) => {
      announce(t('removed'));
      await change((pictures) => pictures.filter((_, each) => each !== index));
    },
    /** Caption or credit; `step` as from useTextSteps. */
    describe: (index: number, words: Partial<Pick<ClipPicture, 'caption' | 'credit'>>, step: string) =>
      change(
        (pictures) => pictures.map((picture, each) => (each === index ? { ...picture, ...words } : picture)),
        step,
      ),
    /** Shows another picture in its place: a part of it, or the whole again. */
    replace: async (index: number, assetId: string) => {
      const before = latest.current.pictures[index]?.assetId;
      if (before !== undefined && before !== assetId && wholeOf(before) !== assetId) rememberWhole(assetId, before);
      await change((pictures) => pictures.map((picture, each) => (each === index ? { ...picture, assetId } : picture)));
    },
  };
}

export type PictureChanges = ReturnType<typeof usePictureChanges>;
