import { useState } from 'react';
import type { ClipperArrival, ClipperState } from '#shared/shell/index.ts';
import { formatKeys } from '../app/commands/formatKeys.ts';
import { useExplain } from '../app/explain.ts';
import { formatTime } from '../app/format.ts';
import { go } from '../app/navigation.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { announce, Button, Callout, ConfirmDialog, FormRow, FormRows, Switch, TextField, toast } from '../ui/index.ts';
import { clipperWords } from './clipperWords.ts';
import { useClipperState } from './useClipperState.ts';

/** The browser clipper: whether it may send, how it is paired and installed, and what came from it. */
export function ClipperPart() {
  const t = useWords(clipperWords);
  const explain = useExplain();
  const { settings, saveSettings } = useShell();
  const { state, renew, showFolder } = useClipperState();
  const isOn = settings.clipper;
  return (
    <>
      <div className="beside">
        <Switch isSelected={isOn} onChange={(clipper) => void saveSettings({ clipper })}>
          {t('on')}
        </Switch>
        {state !== null && state.port !== null && <span className="meta">{t('listening', { port: state.port })}</span>}
      </div>
      <p className="sub clipper-note">{t('onNote')}</p>
      {state?.problem && <Callout tone="bad">{explain(state.problem)}</Callout>}
      {state?.isOn && (
        <FormRows>
          <FormRow label={t('code')} isTop>
            <PairingCode code={state.pairingCode} onRenew={() => void renew()} />
          </FormRow>
          <FormRow label={t('install')} isTop>
            <Steps folder={state.folder} onShow={() => void showFolder()} />
          </FormRow>
          <FormRow label={t('latest')} isTop>
            <Arrivals arrivals={state.arrivals} />
          </FormRow>
        </FormRows>
      )}
    </>
  );
}

function PairingCode({ code, onRenew }: { readonly code: string; onRenew(): void }) {
  const t = useWords(clipperWords);
  const [isAsking, setIsAsking] = useState(false);
  async function copy(): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    const message = isCopied ? t('copied') : t('copyRefused', { key: formatKeys('Mod+C') });
    announce(message);
    toast(message);
  }
  return (
    <div className="beside folder">
      <TextField label={t('code')} hideLabel isPath isReadOnly value={code} onChange={() => {}} hint={t('codeNote')} />
      <Button size="l" onPress={() => void copy()}>
        {t('copy')}
      </Button>
      <Button size="l" variant="quiet" onPress={() => setIsAsking(true)}>
        {t('renew')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('renewTitle')}
        confirm={t('renew')}
        onConfirm={() => {
          setIsAsking(false);
          onRenew();
        }}
        onCancel={() => setIsAsking(false)}
      >
        {t('renewNote')}
      </ConfirmDialog>
    </div>
  );
}

function Steps({ folder, onShow }: { readonly folder: ClipperState['folder']; onShow(): void }) {
  const t = useWords(clipperWords);
  const { kind } = useShell();
  return (
    <ol className="clipper-steps">
      <li>{t('step.open')}</li>
      <li>
        {t('step.load')}
        <p className="value path">{folder}</p>
        {kind === 'electron' && (
          <Button size="s" icon="folder" onPress={onShow}>
            {t('showFolder')}
          </Button>
        )}
      </li>
      <li>{t('step.pair')}</li>
    </ol>
  );
}

function Arrivals({ arrivals }: { readonly arrivals: readonly ClipperArrival[] }) {
  const t = useWords(clipperWords);
  if (arrivals.length === 0) return <p className="value meta">{t('none')}</p>;
  return (
    <ul className="clipper-arrivals">
      {arrivals.map(({ at, headline, site, outcome, clipId, message }) => (
        <li key={`${at} ${headline}`}>
          <span className="meta num">{formatTime(at)}</span>
          {clipId === null ? (
            <span>{headline}</span>
          ) : (
            <Button size="s" variant="quiet" onPress={() => go({ screen: 'library', clipId })}>
              {headline}
            </Button>
          )}
          <span className="meta">
            {site} · {outcome === 'refused' ? t('outcome.refused', { why: message }) : t(`outcome.${outcome}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
