import { type RefObject, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { safeLink } from '#shared/html/index.ts';
import { useWords } from '../../app/words.ts';
import { Button, TextField } from '../../ui/index.ts';
import { completeLink } from '../model/links.ts';
import { editorWords } from '../words.ts';

interface LinkFormProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly link: string | null;
  /** Sets the link; null removes it. */
  onSet(link: string | null): void;
  onClose(): void;
}

/** A small field for the address of a link. */
export function LinkForm({ anchor, link, onSet, onClose }: LinkFormProps) {
  const t = useWords(editorWords);
  const [address, setAddress] = useState(link ?? '');
  const [isBad, setBad] = useState(false);
  const set = () => {
    const completed = completeLink(address);
    const kept = safeLink(completed);
    if (completed === '' || kept !== null) onSet(kept);
    else setBad(true);
  };
  return (
    <Popover
      className="card editor-link"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
    >
      <Dialog aria-label={t('link')}>
        {/* A form acts after the key, so that the Enter does not arrive in the text that gets the focus back. */}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set();
          }}
        >
          <TextField
            label={t('address')}
            value={address}
            onChange={(text) => {
              setAddress(text);
              setBad(false);
            }}
            placeholder="https://"
            error={isBad ? t('badLink') : null}
            autoFocus
            isPath
          />
          <footer>
            {link !== null && <Button onPress={() => onSet(null)}>{t('removeLink')}</Button>}
            <Button variant="primary" type="submit">
              {t('setLink')}
            </Button>
          </footer>
        </form>
      </Dialog>
    </Popover>
  );
}
