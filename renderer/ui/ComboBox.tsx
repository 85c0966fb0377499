import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Marked } from './Marked.tsx';
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
  /** What fits the typed text, best first; all for an empty one. See findOptions. */
  find(query: string): readonly ComboOption[];
  /** Null where the field was emptied. */
  onSelect(id: string | null): void;
  /** Where it can be made: offered for a text that no option has. */
  readonly onCreate?: (name: string) => void;
  /** Takes a typed text when the field is left, instead of forgetting it. */
  readonly createsOnBlur?: boolean;
  readonly placeholder?: string;
  readonly size?: 'm' | 'l';
  readonly isDisabled?: boolean;
  readonly icon?: ReactNode;
}

const createKey = ' create';
const mostShown = 50;

/** Chooses by typing. Nothing is looked for and nothing chosen while an input method composes. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel = false, selected, find, onSelect, onCreate, placeholder, size = 'm' } = props;
  const t = useWords(uiWords);
  const shownLabel = selected?.label ?? '';
  const ime = useImeQuery(shownLabel);
  const [known, setKnown] = useState(shownLabel);
  if (known !== shownLabel) {
    setKnown(shownLabel);
    ime.reset(shownLabel);
  }
  const typed = ime.query.trim();
  const query = typed === shownLabel ? '' : typed;
  const options = find(query).slice(0, mostShown);
  const canCreate = onCreate !== undefined && query !== '' && !options.some((each) => each.label === typed);
  const items = [...options, ...(canCreate ? [{ id: createKey, label: t('create', { name: typed }) }] : [])];

  const choose = (key: string | number | null) => {
    if (key === createKey) onCreate?.(typed);
    else if (key !== null) onSelect(String(key));
    else if (ime.text === '' && selected) onSelect(null);
    if (key !== null) ime.reset(shownLabel);
  };
  const chooseTyped = () => {
    const same = options.find((each) => each.label === typed);
    if (same) choose(same.id);
    else if (canCreate) choose(createKey);
  };
  /** Enter while no line of the list is marked takes what is written. */
  const onEnter = (event: KeyboardEvent) => {
    const { target, nativeEvent, key } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || query === '') return;
    if (target instanceof HTMLInputElement && !target.getAttribute('aria-activedescendant')) chooseTyped();
  };
  const onBlur = () => {
    if (ime.text.trim() === '' && selected) onSelect(null);
    else if (props.createsOnBlur && query !== '') chooseTyped();
    ime.reset(shownLabel);
  };
  return (
    <AriaComboBox
      className="field combo"
      isDisabled={props.isDisabled ?? false}
      items={items}
      inputValue={ime.text}
      onInputChange={ime.onChange}
      selectedKey={selected?.id ?? null}
      onSelectionChange={choose}
      menuTrigger="input"
      onBlur={onBlur}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <div className={size === 'l' ? 'input l' : 'input'} {...ime.handlers} onKeyDownCapture={onEnter}>
        {props.icon}
        <Input {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className="btn quiet icon s">
          <Icon name="down" size="s" />
        </Button>
      </div>
      <Popover className="menu" offset={4}>
        <ListBox className="menu-items">
          {(option: ComboOption) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className={classes('menu-item', option.id === createKey && 'create')}
            >
              {option.id === createKey && <Icon name="plus" />}
              <span className="clip">
                {option.id === createKey ? option.label : <Marked text={option.label} query={query} />}
              </span>
              {option.note && <span className="meta">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
