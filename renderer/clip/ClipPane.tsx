import { useState } from 'react';
import { useExplain } from '../app/explain.ts';
import { useWords } from '../app/words.ts';
import { ReasonDialog } from '../check/ReasonDialog.tsx';
import { Button, Callout, Drawer, EmptyState, Skeleton } from '../ui/index.ts';
import { ClipTools } from './ClipTools.tsx';
import { clipWords } from './clipWords.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { Manuscript } from './Manuscript.tsx';
import { useClipSaver } from './saving/useClipSaver.ts';
import { TrashNotice } from './TrashNotice.tsx';
import { useClip } from './useClip.ts';
import { useNarrow } from './useNarrow.ts';
import './clip.css';
import './findings/findings.css';

/** Below this width of the pane, in px, what is known about the clip opens over it. */
const widthForBoth = 640;

/** A clip: its text and pictures, and beside them its source, place, tags and history. */
export function ClipPane({ clipId }: { readonly clipId: string }) {
  const t = useWords(clipWords);
  const explain = useExplain();
  const { clip, failure, error } = useClip(clipId);
  const { retry } = useClipSaver();
  const [ref, isNarrow] = useNarrow(widthForBoth);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section ref={ref} className="pane clip-pane" aria-label={t('pane')}>
      {clip && <ClipTools clip={clip} {...(isNarrow ? { onInfo: () => setIsOpen(true) } : {})} />}
      <div className="clip-body">
        <div className="scroll manuscript-scroll">
          {failure && (
            <Callout
              tone="bad"
              title={t('notSaved')}
              actions={<Button onPress={() => void retry()}>{t('tryAgain')}</Button>}
            >
              {t('notSavedHelp', { why: explain(failure) })}
            </Callout>
          )}
          {clip && <TrashNotice clip={clip} />}
          {clip && <Manuscript key={clip.id} clip={clip} />}
          {!clip && !error && <Skeleton lines={6} />}
          {error && (
            <EmptyState title={t('gone')}>{error.code === 'not_found' ? t('goneHelp') : explain(error)}</EmptyState>
          )}
        </div>
        {clip && !isNarrow && <Inspector clip={clip} />}
      </div>
      <ReasonDialog />
      {clip && isNarrow && (
        <Drawer title={t('info')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
          <Inspector clip={clip} />
        </Drawer>
      )}
    </section>
  );
}
