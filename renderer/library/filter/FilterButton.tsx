import { Button as PlainButton } from 'react-aria-components';
import { useWords } from '../../app/words.ts';
import { Icon, Popover } from '../../ui/index.ts';
import { useFilter } from '../view.ts';
import { conditionsOf, isSidebarView } from './conditions.ts';
import { FilterForm } from './FilterForm.tsx';
import { filterWords } from './filterWords.ts';

/** Opens the conditions that the list can be filtered by. */
export function FilterButton() {
  const t = useWords(filterWords);
  const filter = useFilter();
  const count = isSidebarView(filter) ? 0 : conditionsOf(filter).length;
  return (
    <Popover
      label={t('filter')}
      placement="bottom end"
      trigger={
        <PlainButton className="btn quiet s">
          {count === 0 ? t('filter') : t('filterOf', { count })}
          <Icon name="down" size="s" />
        </PlainButton>
      }
    >
      <FilterForm />
    </Popover>
  );
}
