import type { Clip } from '#shared/model/index.ts';
import { useChange } from '../../app/changes.ts';
import { formatKeys } from '../../app/commands/formatKeys.ts';
import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { announce, toast } from '../../ui/index.ts';
import { focusHeadline } from '../focus.ts';
import { showClip } from '../list/librarySelection.ts';
import { today } from '../list/today.ts';
import { libraryView, showClips } from '../view.ts';
import { actionWords } from './actionWords.ts';
import { clipFromText, makeClip } from './makeClip.ts';
import { useUndoToast } from './useUndoToast.ts';

/** Making clips: an empty one, or one of what was copied elsewhere. */
export function useNewClip() {
  const change = useChange();
  const t = useWords(actionWords);
  const say = useUndoToast();

  /** Saves a new clip and shows it. It takes the section or tag that the list shows, so that it is seen there. */
  async function save(parts: Partial<Clip>): Promise<Clip | null> {
    await flushAll();
    const { filter } = libraryView.get();
    const clip = makeClip({
      publishedOn: today(),
      ...(filter.sectionId === undefined ? {} : { sectionId: filter.sectionId }),
      ...(filter.tag === undefined ? {} : { tags: [filter.tag] }),
      ...(filter.status === undefined ? {} : { status: filter.status }),
      ...parts,
    });
    const result = await change('clip.save', { clip });
    if (!result.ok) return null;
    if (filter.trashed || filter.printed || filter.used) showClips({});
    showClip(clip.id);
    return clip;
  }

  async function fromParts(parts: Partial<Clip>): Promise<void> {
    const clip = await save(parts);
    if (clip) await say(t('pasted', { headline: clip.headline }));
  }
  const fromText = (text: string) => fromParts(clipFromText(text));

  return {
    add: async () => {
      const clip = await save({});
      if (clip) focusHeadline(clip.id);
    },
    fromText,
    fromParts,
    /** Reads the clipboard, where the system lets a program do that. */
    fromClipboard: async () => {
      const key = formatKeys('Mod+V');
      const text = await navigator.clipboard.readText().catch(() => null);
      if (text !== null && text.trim() !== '') return await fromText(text);
      const help = t(text === null ? 'pasteRefused' : 'pasteHelp', { key });
      announce(help);
      toast(help);
    },
  };
}
