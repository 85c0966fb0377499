import type { DocumentSection } from '#shared/compose/index.ts';
import { useWords } from '../../app/words.ts';
import { IconButton, Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../../ui/index.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { assembleWords } from '../words.ts';

interface SectionMenuProps {
  readonly section: DocumentSection;
  readonly sections: readonly DocumentSection[];
  readonly actions: IssueActions;
  onRename(): void;
}

/** What can be done to a section. */
export function SectionMenu({ section, sections, actions, onRename }: SectionMenuProps) {
  const t = useWords(assembleWords);
  const { id, name, format, itemsPerPage } = section;
  const at = sections.findIndex((each) => each.id === id);
  const change = (next: Parameters<IssueActions['changeSection']>[1]) => void actions.changeSection(id, next);
  return (
    <MenuTrigger>
      <IconButton icon="more" label={t('sectionMenu', { name })} variant="quiet" size="s" />
      <Menu aria-label={t('sectionMenu', { name })}>
        <MenuItem id="rename" shortcut="F2" onAction={onRename}>
          {t('renameSection')}
        </MenuItem>
        <MenuItem
          id="up"
          shortcut="Alt+ArrowUp"
          isDisabled={at === 0}
          onAction={() => void actions.moveSection(id, at - 1)}
        >
          {t('moveSectionUp')}
        </MenuItem>
        <MenuItem
          id="down"
          shortcut="Alt+ArrowDown"
          isDisabled={at === sections.length - 1}
          onAction={() => void actions.moveSection(id, at + 1)}
        >
          {t('moveSectionDown')}
        </MenuItem>
        <MenuSection title={t('format')}>
          <MenuItem
            id="feature"
            {...(format === 'feature' ? { icon: 'ok' } : {})}
            onAction={() => change({ format: 'feature' })}
          >
            {t('formatFeature')}
          </MenuItem>
          <MenuItem
            id="brief"
            {...(format === 'brief' ? { icon: 'ok' } : {})}
            onAction={() => change({ format: 'brief' })}
          >
            {t('formatBrief')}
          </MenuItem>
        </MenuSection>
        <MenuSection title={t('perPage', { items: itemsPerPage })}>
          <MenuItem
            id="more"
            isDisabled={itemsPerPage >= 12}
            onAction={() => change({ itemsPerPage: itemsPerPage + 1 })}
          >
            {t('oneMore')}
          </MenuItem>
          <MenuItem
            id="less"
            isDisabled={itemsPerPage <= 1}
            onAction={() => change({ itemsPerPage: itemsPerPage - 1 })}
          >
            {t('oneLess')}
          </MenuItem>
        </MenuSection>
        <MenuSeparator />
        <MenuItem id="remove" tone="bad" onAction={() => void actions.removeSection(id, name)}>
          {t('removeSection')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
