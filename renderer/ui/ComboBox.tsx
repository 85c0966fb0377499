import { type ReactNode, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Icon } from './Icon.tsx';
import { useImeQuery } from './useImeQuery.ts';
import { uiWords } from './words.ts';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** At the end of the line. */
  readonly note?: string;
}

interface ComboBoxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** What is chosen; its label is shown. */
  readonly selected: ComboOption | null;
  /** What fits the typed text, best first. */
  find(query: string): readonly ComboOption[];
  /** Null where the field was emptied. */
  onSelect(id: string | null): void;
  /** Where it can be made: offered for a text that no option has. */
  readonly onCreate?: (name: string) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly icon?: ReactNode;
}

const createKey = ' create';
const mostShown = 50;

/** Chooses by typing. Nothing is looked for and nothing chosen while an input method composes. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel = false, selected, find, onSelect, onCreate, placeholder, isDisabled = false } = props;
  const t = useWords(uiWords);
  const ime = useImeQuery(selected?.label ?? '');
  const [known, setKnown] = useState(selected?.label);
  if (known !== selected?.label) {
    setKnown(selected?.label);
    ime.reset(selected?.label ?? '');
  }
  const typed = ime.query.trim();
  const isSearching = typed !== (selected?.label ?? '');
  const options = find(isSearching ? typed : '').slice(0, mostShown);
  const canCreate =
    onCreate !== undefined && isSearching && typed !== '' && !options.some((each) => each.label === typed);
  const items = [...options, ...(canCreate ? [{ id: createKey, label: t('create', { name: typed }), note: '' }] : [])];
  const choose = (key: string | number | null) => {
    if (key === createKey) onCreate?.(typed);
    else if (key !== null) onSelect(String(key));
    else if (ime.text === '') onSelect(null);
  };
  return (
    <AriaComboBox
      className="field combo"
      isDisabled={isDisabled}
      items={items}
      inputValue={ime.text}
      onInputChange={ime.onChange}
      selectedKey={selected?.id ?? null}
      onSelectionChange={choose}
      allowsEmptyCollection={false}
      menuTrigger="input"
      onBlur={() => {
        if (ime.text.trim() === '' && selected) onSelect(null);
        else ime.reset(selected?.label ?? '');
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <div className="input" {...ime.handlers}>
        {props.icon}
        <Input {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className="btn quiet icon s">
          <Icon name="down" size="s" />
        </Button>
      </div>
      <Popover className="menu" offset={4}>
        <ListBox className="menu-items">
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              {option.id === createKey && <Icon name="plus" />}
              <span className="clip">{option.label}</span>
              {option.note && <span className="meta">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
