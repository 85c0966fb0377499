import { useState } from 'react';
import { useLanguage, useWords } from '../app/words.ts';
import { Button, Dialog, TextField } from '../ui/index.ts';
import { closeReason, useAskedReason } from './askReason.ts';
import { checkWords } from './words.ts';

/** As long as the library keeps. */
const longest = 200;

/** Asks why a finding is ignored. */
export function ReasonDialog() {
  const t = useWords(checkWords);
  const language = useLanguage();
  const asked = useAskedReason();
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    closeReason();
  };
  const done = () => {
    asked?.done(reason);
    close();
  };
  return (
    <Dialog
      title={t('reasonTitle')}
      isOpen={asked !== null}
      onClose={close}
      footer={
        <>
          <Button size="l" onPress={close}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" onPress={done}>
            {t('ignore')}
          </Button>
        </>
      }
    >
      <p className="sub">{asked?.finding.message[language]}</p>
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        placeholder={t('reasonExample')}
        maxLength={longest}
        onEnter={done}
        autoFocus
      />
    </Dialog>
  );
}
