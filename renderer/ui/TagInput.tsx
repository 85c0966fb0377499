import { useState } from 'react';
import { Tag as AriaTag, Button, Label, TagGroup, TagList } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { ComboBox } from './ComboBox.tsx';
import { Icon } from './Icon.tsx';
import { uiWords } from './words.ts';

interface TagInputProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly tags: readonly string[];
  onChange(tags: readonly string[]): void;
  /** Tags that fit what is typed, best first. */
  suggest(query: string): readonly string[];
  readonly isDisabled?: boolean;
}

/** Words in boxes, taken away one by one and added by typing. */
export function TagInput({ label, hideLabel = false, tags, onChange, suggest, isDisabled = false }: TagInputProps) {
  const t = useWords(uiWords);
  const [isAdding, setIsAdding] = useState(false);
  const add = (tag: string) => {
    setIsAdding(false);
    const name = tag.trim();
    if (name !== '' && !tags.includes(name)) onChange([...tags, name]);
  };
  const remove = (keys: ReadonlySet<unknown>) => onChange(tags.filter((tag) => !keys.has(tag)));
  return (
    <div className="tag-input">
      <TagGroup {...(hideLabel ? { 'aria-label': label } : {})} {...(isDisabled ? {} : { onRemove: remove })}>
        {!hideLabel && <Label className="label">{label}</Label>}
        <TagList className="tags">
          {tags.map((tag) => (
            <AriaTag key={tag} id={tag} textValue={tag} className="tag">
              {tag}
              {!isDisabled && (
                <Button slot="remove" aria-label={t('remove', { name: tag })}>
                  <Icon name="close" size="s" />
                </Button>
              )}
            </AriaTag>
          ))}
        </TagList>
      </TagGroup>
      {isAdding ? (
        <ComboBox
          label={t('add')}
          hideLabel
          selected={null}
          find={(query) =>
            suggest(query)
              .filter((tag) => !tags.includes(tag))
              .map((tag) => ({ id: tag, label: tag }))
          }
          onSelect={(tag) => tag !== null && add(tag)}
          onCreate={add}
        />
      ) : (
        !isDisabled && (
          <Button className="btn quiet s" onPress={() => setIsAdding(true)}>
            <Icon name="plus" size="s" />
            {t('add')}
          </Button>
        )
      )}
    </div>
  );
}
