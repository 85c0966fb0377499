import { useWords } from '../../app/words.ts';
import { MenuItem, MenuItems, MenuSection, MenuSeparator } from '../../ui/index.ts';
import { listWords } from '../list/listWords.ts';
import { statuses } from '../stations.ts';
import type { LibraryCommands } from '../useLibraryCommands.ts';
import { useSections } from '../useNames.ts';
import { actionWords } from './actionWords.ts';
import { useIssuePlaces } from './useIssuePlaces.ts';

/** Clips that can be merged at once. */
const mostMerged = 20;

interface ClipMenuProps {
  /** How many clips are selected. */
  readonly count: number;
  readonly isTrash: boolean;
  readonly commands: LibraryCommands;
  readonly onDone?: () => void;
}

/** All that can be done to the selected clips. */
export function ClipMenu({ count, isTrash, commands, onDone }: ClipMenuProps) {
  const t = useWords(actionWords);
  return (
    <MenuItems aria-label={t('actions')} autoFocus onAction={() => onDone?.()}>
      {isTrash ? (
        <>
          <MenuItem id="restore" icon="undo" onAction={() => void commands.actions.restore()}>
            {t('restore')}
          </MenuItem>
          <MenuItem id="purge" icon="trash" tone="bad" onAction={() => commands.purge()}>
            {t('purge')}
          </MenuItem>
        </>
      ) : (
        <LivingItems count={count} commands={commands} />
      )}
    </MenuItems>
  );
}

function LivingItems({ count, commands }: { readonly count: number; readonly commands: LibraryCommands }) {
  const t = useWords(actionWords);
  const station = useWords(listWords);
  const { actions } = commands;
  const sections = useSections();
  const { label, places } = useIssuePlaces();
  return (
    <>
      {count === 1 && (
        <MenuItem id="open" icon="edit" shortcut="Enter" onAction={() => commands.open()}>
          {t('open')}
        </MenuItem>
      )}
      {statuses.map((status, index) => (
        <MenuItem
          key={status}
          id={status}
          shortcut={`Alt+${index + 1}`}
          onAction={() => void actions.setStatus(status)}
        >
          {t('setStatus', { status: station(status) })}
        </MenuItem>
      ))}
      {sections.length > 0 && (
        <MenuSection title={t('section')}>
          {sections.map(({ id, name }) => (
            <MenuItem key={id} id={`section ${id}`} onAction={() => void actions.setSection(id, name)}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <MenuSeparator />
      <MenuItem id="source" icon="link" onAction={() => commands.ask('source')}>
        {`${t('source')}…`}
      </MenuItem>
      <MenuItem id="addTag" icon="tag" onAction={() => commands.ask('addTag')}>
        {`${t('addTag')}…`}
      </MenuItem>
      <MenuItem id="removeTag" icon="minus" onAction={() => commands.ask('removeTag')}>
        {`${t('removeTag')}…`}
      </MenuItem>
      {places.length > 0 && (
        <MenuSection title={t('placeIn', { label })}>
          {places.map((place) => (
            <MenuItem key={place.sectionId} id={`place ${place.sectionId}`} onAction={() => void actions.place(place)}>
              {place.section}
            </MenuItem>
          ))}
        </MenuSection>
      )}
      <MenuSeparator />
      {count === 1 && (
        <MenuItem id="duplicate" icon="page" onAction={() => commands.duplicate()}>
          {t('duplicate')}
        </MenuItem>
      )}
      {count >= 2 && count <= mostMerged && (
        <MenuItem id="merge" icon="stack" onAction={() => commands.merge()}>
          {t('merge')}
        </MenuItem>
      )}
      <MenuItem id="trash" icon="trash" tone="bad" shortcut="Del" onAction={() => void actions.trash()}>
        {t('trash')}
      </MenuItem>
    </>
  );
}
