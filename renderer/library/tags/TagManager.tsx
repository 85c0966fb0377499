import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { formatCount } from '../../app/format.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Drawer, Icon, Menu, MenuItem, MenuTrigger, SearchBox, useImeQuery } from '../../ui/index.ts';
import { NavLine } from '../sidebar/NavLine.tsx';
import { changeFilter, useFilter } from '../view.ts';
import { TagChangeDialog } from './TagChangeDialog.tsx';
import { tagWords } from './tagWords.ts';
import { useTagOptions } from './useTagOptions.ts';

/** Lines shown at once; more are found by typing. */
const mostShown = 200;

interface TagManagerProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** All tags: one filters the list, is renamed, or merged into another. */
export function TagManager({ isOpen, onClose }: TagManagerProps) {
  const t = useWords(tagWords);
  return (
    <Drawer title={t('tags')} isOpen={isOpen} onClose={onClose}>
      <Tags onClose={onClose} />
    </Drawer>
  );
}

function Tags({ onClose }: { onClose(): void }) {
  const t = useWords(tagWords);
  const { data: all } = useRead('tag.list', {});
  const filter = useFilter();
  const ime = useImeQuery('');
  const find = useTagOptions();
  const found = find(ime.query);
  const [asked, setAsked] = useState<{ readonly tag: string; readonly act: 'rename' | 'merge' } | null>(null);
  const show = (tag: string) => {
    changeFilter({ tag, trashed: undefined });
    onClose();
  };
  return (
    <div className="manager">
      <SearchBox label={t('find')} placeholder={t('find')} clearLabel={t('clear')} ime={ime} />
      {found.length === 0 && <p className="sub">{t(all?.length === 0 ? 'none' : 'notFound')}</p>}
      <div className="nav scroll">
        {found.slice(0, mostShown).map(({ id: tag, note }) => (
          <div key={tag} className="saved">
            <NavLine count={Number(note ?? 0)} isCurrent={filter.tag === tag} onPress={() => show(tag)}>
              {tag}
            </NavLine>
            <MenuTrigger>
              <PlainButton className="btn quiet icon s" aria-label={t('actions', { tag })}>
                <Icon name="more" size="s" />
              </PlainButton>
              <Menu aria-label={t('actions', { tag })}>
                <MenuItem id="rename" icon="edit" onAction={() => setAsked({ tag, act: 'rename' })}>
                  {t('rename')}
                </MenuItem>
                <MenuItem id="merge" icon="stack" onAction={() => setAsked({ tag, act: 'merge' })}>
                  {t('merge')}
                </MenuItem>
              </Menu>
            </MenuTrigger>
          </div>
        ))}
        {found.length > mostShown && (
          <p className="meta">{t('more', { count: formatCount(found.length - mostShown) })}</p>
        )}
      </div>
      {asked && <TagChangeDialog {...asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
