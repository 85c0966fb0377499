import { Button as PlainButton } from 'react-aria-components';
import { useWords } from '../../app/words.ts';
import { Button, Icon } from '../../ui/index.ts';
import { changeFilter, showClips, useFilter } from '../view.ts';
import { conditionsOf, isSidebarView, without } from './conditions.ts';
import { filterWords } from './filterWords.ts';
import { useConditionWords } from './useConditionWords.ts';

/** The conditions that the list is filtered by, each of which can be taken away. */
export function FilterChips() {
  const t = useWords(filterWords);
  const filter = useFilter();
  const say = useConditionWords();
  const conditions = conditionsOf(filter);
  if (isSidebarView(filter)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div className="chips" role="group" aria-label={t('conditions')}>
      {conditions.map((condition) => {
        const name = say(condition, filter);
        return (
          <span key={condition} className="tag accent">
            {name}
            <PlainButton
              className="remove"
              aria-label={t('removeChip', { name })}
              onPress={() => changeFilter(without(condition))}
            >
              <Icon name="close" size="s" />
            </PlainButton>
          </span>
        );
      })}
      {conditions.length > 1 && (
        <Button variant="quiet" size="s" onPress={() => showClips({})}>
          {t('clearAll')}
        </Button>
      )}
    </div>
  );
}
