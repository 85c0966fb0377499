import { useState } from 'react';
import type { StoredClip } from '#shared/model/index.ts';
import { formatMoment, formatTime } from '../../app/format.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../ui/index.ts';
import { historyWords } from './historyWords.ts';
import { useVersionWords } from './useVersionWords.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import './history.css';

/** Versions read, and how many of them are shown beside the clip. */
export const versionsRead = 100;
const shown = 6;

/** What was done to the clip, newest first. */
export function HistoryPart({ clip }: { readonly clip: StoredClip }) {
  const t = useWords(historyWords);
  const { data: versions = [] } = useRead('clip.versions', { clipId: clip.id, limit: versionsRead });
  const describe = useVersionWords(versions);
  const [isOpen, setIsOpen] = useState(false);
  const count = versions.length;
  return (
    <section>
      <h3>
        {t('history')}
        <span className="meta">{t(count === versionsRead ? 'more' : 'versions', { count })}</span>
      </h3>
      <ol className="versions">
        {versions.slice(0, shown).map(({ stepId, madeAt }, index) => (
          <li key={stepId}>
            <span>{describe(index)}</span>
            <time dateTime={new Date(madeAt).toISOString()}>{momentOf(madeAt)}</time>
          </li>
        ))}
      </ol>
      {count > 1 && (
        <Button size="s" icon="history" onPress={() => setIsOpen(true)}>
          {t('compare')}
        </Button>
      )}
      {isOpen && <VersionsDialog clip={clip} versions={versions} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

/** The time for today, the day as well for before. */
export function momentOf(madeAt: number): string {
  const isToday = new Date(madeAt).toDateString() === new Date().toDateString();
  return isToday ? formatTime(madeAt) : formatMoment(madeAt);
}
