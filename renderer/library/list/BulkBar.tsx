import { Popover } from 'react-aria-components';
import { formatCount } from '../../app/format.ts';
import { useWords } from '../../app/words.ts';
import { Button, Icon, MenuTrigger } from '../../ui/index.ts';
import { actionWords } from '../actions/actionWords.ts';
import { ClipMenu } from '../actions/ClipMenu.tsx';
import { PlaceMenu, SectionMenu, StatusMenu } from '../actions/menus.tsx';
import { AddTagButton } from '../actions/TagButtons.tsx';
import type { LibraryCommands } from '../useLibraryCommands.ts';
import { select } from './librarySelection.ts';
import { listWords } from './listWords.ts';
import { nothing } from './selection.ts';

interface BulkBarProps {
  readonly count: number;
  readonly isTrash: boolean;
  readonly commands: LibraryCommands;
}

/** What can be done to several clips at once. */
export function BulkBar({ count, isTrash, commands }: BulkBarProps) {
  const t = useWords(listWords);
  const a = useWords(actionWords);
  const { actions } = commands;
  return (
    <div className="bulk" role="toolbar" aria-label={a('actions')}>
      <span className="count">{t('selected', { count: formatCount(count) })}</span>
      <Button size="s" variant="quiet" onPress={() => select(nothing)}>
        {a('selectNone')}
      </Button>
      <div className="line">
        {isTrash ? (
          <>
            <Button size="s" icon="undo" onPress={() => void actions.restore()}>
              {a('restore')}
            </Button>
            <Button size="s" variant="danger" onPress={() => commands.purge()}>
              {a('purge')}
            </Button>
          </>
        ) : (
          <>
            <StatusMenu actions={actions} />
            <SectionMenu actions={actions} />
            <AddTagButton actions={actions} />
            <PlaceMenu actions={actions} />
            <MenuTrigger>
              <Button size="s" variant="quiet" label={a('more')}>
                <Icon name="more" />
              </Button>
              <Popover className="menu" offset={4}>
                <ClipMenu count={count} isTrash={false} commands={commands} />
              </Popover>
            </MenuTrigger>
          </>
        )}
      </div>
    </div>
  );
}
