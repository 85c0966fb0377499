import { useState } from 'react';
import type { Original, StoredClip } from '#shared/model/index.ts';
import { useDesk } from '../../app/desk.ts';
import { formatMoment } from '../../app/format.ts';
import { reportProblem } from '../../app/problems.ts';
import { useWords } from '../../app/words.ts';
import { Button, Dialog, Segmented } from '../../ui/index.ts';
import { Comparison } from '../history/Comparison.tsx';
import { comparable } from './comparable.ts';
import { OriginalText } from './OriginalText.tsx';
import { originalWords } from './originalWords.ts';

interface OriginalDialogProps {
  readonly clip: StoredClip;
  readonly original: Original;
  onClose(): void;
}

/** The original to be read, or compared with what was made of it. */
export function OriginalDialog({ clip, original, onClose }: OriginalDialogProps) {
  const t = useWords(originalWords);
  const { shell } = useDesk();
  const [view, setView] = useState<'read' | 'compare'>('read');
  const { before, after } = comparable(original, clip);
  const { url, capturedAt, author, source, publishedOn } = original;
  const open = async () => {
    const result = await shell.call('shell.openLink', { url });
    if (!result.ok) reportProblem(result.error);
  };
  return (
    <Dialog
      title={t('original')}
      size="xl"
      isOpen
      onClose={onClose}
      footer={
        <>
          {/^https?:/i.test(url) && (
            <Button size="l" icon="link" onPress={() => void open()}>
              {t('openUrl')}
            </Button>
          )}
          <Button size="l" variant="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      <div className="original-bar">
        <Segmented
          label={t('view')}
          value={view}
          options={[
            { value: 'read', label: t('asCaptured') },
            { value: 'compare', label: t('compared') },
          ]}
          onChange={setView}
        />
        <span className="meta">
          {[t('capturedAt', { time: formatMoment(capturedAt) }), source, author, publishedOn ?? '']
            .filter((part) => part !== '')
            .map((part) => (
              <span key={part}>{part}</span>
            ))}
        </span>
        {url !== '' && <span className="meta path clip">{url}</span>}
      </div>
      <div className="original-pane">
        {view === 'read' ? (
          <OriginalText clip={clip} original={original} />
        ) : (
          <Comparison before={before} after={after} />
        )}
      </div>
    </Dialog>
  );
}
