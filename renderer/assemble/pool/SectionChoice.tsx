import type { IssueSection } from '#shared/model/index.ts';
import { useWords } from '../../app/words.ts';
import { Button, Icon, Menu, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/index.ts';
import { assembleWords } from '../words.ts';

interface SectionChoiceProps {
  readonly sections: readonly IssueSection[];
  /** Null for all. */
  readonly chosen: string | null;
  onChoose(sectionId: string | null): void;
}

const all = 'all';

/** Whether clips of one section are listed, and of which. */
export function SectionChoice({ sections, chosen, onChoose }: SectionChoiceProps) {
  const t = useWords(assembleWords);
  const name = sections.find(({ id }) => id === chosen)?.name;
  return (
    <MenuTrigger>
      <Button variant="quiet" size="s">
        {name ?? t('bySection')}
        <Icon name="down" size="s" />
      </Button>
      <Menu
        aria-label={t('bySection')}
        selected={chosen ?? all}
        onAction={(key) => onChoose(key === all ? null : String(key))}
      >
        <MenuItem id={all}>{t('allSections')}</MenuItem>
        <MenuSeparator />
        {sections.map((section) => (
          <MenuItem key={section.id} id={section.id}>
            {section.name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
