import { useEffect } from 'react';
import { useDesk } from '../app/desk.ts';
import { useExplain } from '../app/explain.ts';
import { useWords } from '../app/words.ts';
import { Button, Callout, Dialog, ProgressBar, useSlow } from '../ui/index.ts';
import { type Capture, capture, endCapture, readAgain } from './capture.ts';
import { captureWords } from './captureWords.ts';
import { isCopied, plainTextOf } from './materials.ts';
import { useKeptText } from './useKeptText.ts';
import { useNothingToClip } from './useNothingToClip.ts';

/** Reads the material that is to be read, and gives up when the component goes. */
export function useReading(now: Capture): void {
  const { client } = useDesk();
  const sayNothing = useNothingToClip();
  const material = now.kind === 'reading' ? now.material : null;
  useEffect(() => {
    if (material === null) return;
    const abort = new AbortController();
    const context = {
      signal: abort.signal,
      onProgress: (progress: Extract<Capture, { kind: 'reading' }>['progress']) =>
        capture.set((before) => (before.kind === 'reading' ? { ...before, progress } : before)),
    };
    void client.call('clipping.read', { material }, context).then((result) => {
      if (abort.signal.aborted) return;
      if (result.ok) capture.set({ kind: 'draft', material, draft: result.value });
      else if (result.error.code === 'nothing_to_clip' && isCopied(material)) {
        endCapture();
        sayNothing();
      } else capture.set({ kind: 'failed', material, failure: result.error });
    });
    return () => abort.abort();
  }, [client, material, sayNothing]);
}

/** How far reading has come, once it takes longer than a moment. */
export function ReadingDialog({ now }: { readonly now: Capture }) {
  const t = useWords(captureWords);
  const isReading = now.kind === 'reading';
  const isSlow = useSlow(isReading);
  const progress = isReading ? now.progress : null;
  return (
    <Dialog
      title={t('readingTitle')}
      isOpen={isReading && isSlow}
      onClose={endCapture}
      footer={
        <Button size="l" keys="Esc" autoFocus onPress={endCapture}>
          {t('cancel')}
        </Button>
      }
    >
      <ProgressBar label={t('reading')} value={progress?.done} total={progress?.total} />
    </Dialog>
  );
}

/** What could not be read, why, and how its text is kept all the same. */
export function FailedDialog({ now }: { readonly now: Extract<Capture, { kind: 'failed' }> }) {
  const t = useWords(captureWords);
  const explain = useExplain();
  const keepText = useKeptText();
  const { material, failure } = now;
  const text = plainTextOf(material).trim();
  return (
    <Dialog
      title={t('failedTitle')}
      isOpen
      onClose={endCapture}
      footer={
        <>
          <Button size="l" onPress={endCapture}>
            {t('giveUp')}
          </Button>
          <Button size="l" onPress={readAgain}>
            {t('tryAgain')}
          </Button>
          {text !== '' && (
            <Button size="l" variant="primary" autoFocus onPress={() => void keepText(material)}>
              {t('keepText')}
            </Button>
          )}
        </>
      }
    >
      <Callout tone="bad">{explain(failure)}</Callout>
      <p>{t(text === '' ? 'failedFile' : 'failedText')}</p>
    </Dialog>
  );
}
