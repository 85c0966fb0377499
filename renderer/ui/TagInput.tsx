import type { KeyboardEvent } from 'react';
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
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

/** Words in boxes: added by typing (Enter, or leaving the field), taken away by × or by Backspace in the empty field. */
export function TagInput(props: TagInputProps) {
  const { label, hideLabel = false, tags, onChange, suggest, placeholder, isDisabled = false } = props;
  const t = useWords(uiWords);
  const add = (tag: string) => {
    const name = tag.trim();
    if (name !== '' && !tags.includes(name)) onChange([...tags, name]);
  };
  const removeAll = (keys: ReadonlySet<unknown>) => onChange(tags.filter((tag) => !keys.has(tag)));
  const removeLast = (event: KeyboardEvent) => {
    const { target, nativeEvent, key } = event;
    const isInEmptyField = target instanceof HTMLInputElement && target.value === '';
    if (key === 'Backspace' && isInEmptyField && !nativeEvent.isComposing) onChange(tags.slice(0, -1));
  };
  return (
    <div className="field tag-input" onKeyDownCapture={removeLast}>
      <TagGroup {...(hideLabel ? { 'aria-label': label } : {})} {...(isDisabled ? {} : { onRemove: removeAll })}>
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
      {!isDisabled && (
        <ComboBox
          label={t('addTo', { name: label })}
          hideLabel
          placeholder={placeholder ?? t('add')}
          selected={null}
          find={(query) =>
            suggest(query)
              .filter((tag) => !tags.includes(tag))
              .map((tag) => ({ id: tag, label: tag }))
          }
          onSelect={(tag) => tag !== null && add(tag)}
          onCreate={add}
          createsOnBlur
        />
      )}
    </div>
  );
}
