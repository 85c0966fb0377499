import { Button as PlainButton } from 'react-aria-components';
import { useWords } from '../../app/words.ts';
import { Icon, Menu, MenuItem, MenuSection, MenuTrigger } from '../../ui/index.ts';
import { listWords } from '../list/listWords.ts';
import { statuses } from '../stations.ts';
import { useSections } from '../useNames.ts';
import { actionWords } from './actionWords.ts';
import type { ClipActions } from './useClipActions.ts';
import { useIssuePlaces } from './useIssuePlaces.ts';

interface ActionMenuProps {
  readonly actions: ClipActions;
}

function Opener({ children }: { readonly children: string }) {
  return (
    <PlainButton className="btn s">
      {children}
      <Icon name="down" size="s" />
    </PlainButton>
  );
}

export function StatusMenu({ actions }: ActionMenuProps) {
  const t = useWords(actionWords);
  const station = useWords(listWords);
  return (
    <MenuTrigger>
      <Opener>{t('status')}</Opener>
      <Menu aria-label={t('status')}>
        {statuses.map((status, index) => (
          <MenuItem
            key={status}
            id={status}
            shortcut={`Alt+${index + 1}`}
            onAction={() => void actions.setStatus(status)}
          >
            {station(status)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

export function SectionMenu({ actions }: ActionMenuProps) {
  const t = useWords(actionWords);
  const sections = useSections();
  return (
    <MenuTrigger>
      <Opener>{t('section')}</Opener>
      <Menu aria-label={t('section')}>
        {sections.map(({ id, name }) => (
          <MenuItem key={id} id={id} onAction={() => void actions.setSection(id, name)}>
            {name}
          </MenuItem>
        ))}
        <MenuItem id="none" onAction={() => void actions.setSection(null, '')}>
          {t('noSection')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

/** Places the clips in a section of the issue that is worked on. */
export function PlaceMenu({ actions }: ActionMenuProps) {
  const t = useWords(actionWords);
  const { label, places } = useIssuePlaces();
  if (places.length === 0) return null;
  return (
    <MenuTrigger>
      <Opener>{t('place')}</Opener>
      <Menu aria-label={t('place')}>
        <MenuSection title={label}>
          {places.map((place) => (
            <MenuItem key={place.sectionId} id={place.sectionId} onAction={() => void actions.place(place)}>
              {place.section}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </MenuTrigger>
  );
}
