import { type KeyboardEvent, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { Icon, useImeQuery } from '../../ui/index.ts';
import { deskDialog, useDeskDialog } from '../commands/deskDialogs.ts';
import { flushAll } from '../pending.ts';
import { useWords } from '../words.ts';
import { paletteWords } from './paletteWords.ts';
import { type PaletteGroup, type PaletteItem, usePaletteItems } from './usePaletteItems.ts';

const groups: readonly PaletteGroup[] = ['commands', 'clips', 'issues', 'sources'];
const close = () => deskDialog.set(null);

/** One box for everything: commands, clips, issues and sources, found by Chinese or the first letters of its pinyin. */
export function Palette() {
  const isOpen = useDeskDialog() === 'palette';
  const t = useWords(paletteWords);
  return (
    <ModalOverlay className="veil top" isOpen={isOpen} onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="palette">
        <Dialog aria-label={t('title')}>
          <Box />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Box() {
  const t = useWords(paletteWords);
  const ime = useImeQuery('');
  const items = usePaletteItems(ime.query);
  const shown = groups.filter((group) => items[group].length > 0);
  const total = groups.reduce((sum, group) => sum + items[group].length, 0);
  const [ran, setRan] = useState(false);
  const run = (item: PaletteItem) => {
    if (ran) return;
    setRan(true);
    close();
    void flushAll().then(() => onceFocusIsBack(item.run));
  };
  return (
    <Autocomplete>
      <div className="q" {...ime.handlers} onKeyDownCapture={closeOnEscape}>
        <Icon name="search" />
        <SearchField aria-label={t('title')} autoFocus type="text" value={ime.text} onChange={ime.onChange}>
          <Input placeholder={t('hint')} />
        </SearchField>
        {ime.query !== '' && <span className="meta">{t('results', { count: total })}</span>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable; the lines have only a virtual focus */}
      <section className="items" tabIndex={0} aria-label={t('found')}>
        <Menu aria-label={t('title')} renderEmptyState={() => <p className="none">{t('nothing')}</p>}>
          {shown.map((group) => (
            <MenuSection key={group} aria-label={t(group)}>
              <Header>{t(group)}</Header>
              {items[group].map((item) => (
                <MenuItem key={item.id} id={item.id} textValue={item.title} onAction={() => run(item)}>
                  <Icon name={item.icon} />
                  <span className="t">
                    <Matched item={item} />
                    {item.reading !== '' && <span className="py">{item.reading}</span>}
                  </span>
                  {item.isKeys && item.note !== '' ? <kbd>{item.note}</kbd> : <span className="meta">{item.note}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </section>
      <footer>
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd>
          {t('choose')}
        </span>
        <span>
          <kbd>⏎</kbd>
          {t('run')}
        </span>
        <span className="end">
          <kbd>Esc</kbd>
          {t('close')}
        </span>
      </footer>
    </Autocomplete>
  );
}

/** A dialog that a command opens remembers where the focus was; the palette gives it back a frame after it is gone. */
const onceFocusIsBack = (run: () => void) => requestAnimationFrame(() => requestAnimationFrame(run));

/** Escape closes the palette, whatever is written in it; the field alone would be emptied first. */
function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  close();
}

function Matched({ item: { title, match } }: { readonly item: PaletteItem }) {
  const characters = [...title];
  return (
    <span className="clip">
      {characters.slice(0, match.from).join('')}
      {match.to > match.from && <mark>{characters.slice(match.from, match.to).join('')}</mark>}
      {characters.slice(match.to).join('')}
    </span>
  );
}
