import { fromPlainText, makeClip } from '#shared/model/index.ts';
import { useChange } from '../app/changes.ts';
import { flushAll } from '../app/pending.ts';
import { useWords } from '../app/words.ts';
import { clipFromText } from '../library/actions/clipFromText.ts';
import { useUndoToast } from '../library/actions/useUndoToast.ts';
import { endCapture, type RawMaterial } from './capture.ts';
import { captureWords } from './captureWords.ts';
import { plainTextOf } from './materials.ts';
import { showSaved } from './showing.ts';

/** Characters of a text that is kept as it is. */
const mostText = 200_000;

/** Saves the text of material as a clip, with nothing in it understood: what cannot be read is not lost. */
export function useKeptText(): (material: RawMaterial) => Promise<void> {
  const t = useWords(captureWords);
  const change = useChange();
  const say = useUndoToast();
  return async (material) => {
    await flushAll();
    const text = plainTextOf(material).trim().slice(0, mostText);
    const url = 'url' in material ? (material.url ?? '') : '';
    const clip = makeClip({ url, ...clipFromText(text) });
    const original = {
      url,
      capturedAt: Date.now(),
      title: clip.headline,
      source: '',
      author: '',
      publishedOn: null,
      text: [...fromPlainText(text)],
    };
    const result = await change('clipping.keep', { clip, original });
    if (!result.ok) return;
    endCapture();
    showSaved(clip.id);
    await say(t('kept', { headline: clip.headline }));
  };
}
