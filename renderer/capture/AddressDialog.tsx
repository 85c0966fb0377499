import { useEffect, useRef, useState } from 'react';
import type { Progress } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { useDesk } from '../app/desk.ts';
import { useExplain } from '../app/explain.ts';
import { useWords } from '../app/words.ts';
import { Button, Callout, Checkbox, Dialog, Hint, ProgressBar, TextField, useSlow } from '../ui/index.ts';
import { addressIn, capture, endCapture, type RawMaterial } from './capture.ts';
import { captureWords } from './captureWords.ts';
import { useKeptText } from './useKeptText.ts';

/** Asks for the address of a page and fetches it: the one thing for which the desk goes online. */
export function AddressDialog({ proposed }: { readonly proposed: string }) {
  const t = useWords(captureWords);
  const explain = useExplain();
  const [typed, setTyped] = useState(proposed);
  const [withPictures, setWithPictures] = useState(true);
  const { isRunning, progress, failure, fetchPage, cancel } = useFetchedPage();
  const isSlow = useSlow(isRunning);
  const address = addressIn(/^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed : `https://${typed.trim()}`);
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (address !== null && !isRunning) void fetchPage({ kind: 'url', url: address, pictures: withPictures });
  };
  const keepText = useKeptText();
  return (
    <Dialog
      title={t('addressTitle')}
      isOpen
      onClose={isRunning ? cancel : endCapture}
      footer={
        <>
          {failure && !isRunning && address !== null && (
            <Button size="l" variant="quiet" onPress={() => void keepText({ kind: 'url', url: address })}>
              {t('keepAddress')}
            </Button>
          )}
          <Button size="l" {...(isRunning ? { keys: 'Esc' } : {})} onPress={isRunning ? cancel : endCapture}>
            {t(isRunning ? 'stopFetching' : 'cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={typed.trim() === '' || isRunning} onPress={submit}>
            {t(isRunning ? 'fetching' : failure ? 'tryAgain' : 'fetch')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('address')}
        type="url"
        icon="link"
        isPath
        autoFocus
        maxLength={4000}
        placeholder="https://"
        value={typed}
        onChange={setTyped}
        onEnter={submit}
        error={isTried && typed.trim() !== '' && address === null ? t('noAddress') : null}
      />
      <Checkbox isSelected={withPictures} onChange={setWithPictures}>
        {t('withPictures')}
      </Checkbox>
      {failure && !isRunning && (
        <Callout tone="bad" title={t('notFetched')}>
          {explain(failure)}
        </Callout>
      )}
      <div className="address-state">
        {isSlow ? <FetchProgress progress={progress} /> : <Hint>{t('onlyHere')}</Hint>}
      </div>
    </Dialog>
  );
}

/** Pictures can be counted; how long a page takes nobody knows. */
function FetchProgress({ progress }: { readonly progress: Progress | null }) {
  const t = useWords(captureWords);
  if (progress?.what !== '图片') return <ProgressBar label={t('fetchingPage')} />;
  return <ProgressBar label={t('fetchingPictures')} value={progress.done} total={progress.total} />;
}

function useFetchedPage() {
  const { client } = useDesk();
  const abort = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    isRunning,
    progress,
    failure,
    cancel: () => abort.current?.abort(),
    fetchPage: async (material: RawMaterial) => {
      const mine = new AbortController();
      abort.current = mine;
      setFailure(null);
      setProgress(null);
      setIsRunning(true);
      const context = { signal: mine.signal, onProgress: setProgress };
      const result = await client.call('clipping.read', { material }, context);
      setIsRunning(false);
      if (mine.signal.aborted) return;
      if (result.ok) capture.set({ kind: 'draft', material, draft: result.value });
      else setFailure(result.error);
    },
  };
}
