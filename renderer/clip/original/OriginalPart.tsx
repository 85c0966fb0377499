import { useCallback, useState } from 'react';
import type { StoredClip } from '#shared/model/index.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../ui/index.ts';
import { momentOf } from '../history/HistoryPart.tsx';
import { OriginalDialog } from './OriginalDialog.tsx';
import { useAskedOriginal } from './openOriginal.ts';
import { originalWords } from './originalWords.ts';
import './original.css';

/** What the clip was captured from; nothing for one that was typed. */
export function OriginalPart({ clip }: { readonly clip: StoredClip }) {
  const t = useWords(originalWords);
  const { data: original } = useRead('clip.original', { clipId: clip.id });
  const [isOpen, setIsOpen] = useState(false);
  const show = useCallback(() => setIsOpen(true), []);
  useAskedOriginal(clip.id, show);
  if (!original) return null;
  return (
    <section>
      <h3>
        {t('original')}
        <time className="meta" dateTime={new Date(original.capturedAt).toISOString()}>
          {t('capturedAt', { time: momentOf(original.capturedAt) })}
        </time>
      </h3>
      {original.source !== '' && <p className="meta">{t('stoodAs', { source: original.source })}</p>}
      <Button size="s" icon="text" onPress={() => setIsOpen(true)}>
        {t('read')}
      </Button>
      {isOpen && <OriginalDialog clip={clip} original={original} onClose={() => setIsOpen(false)} />}
    </section>
  );
}
