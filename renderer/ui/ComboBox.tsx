import { type ReactNode, useState } from 'react';
import { ComboBox as AriaComboBox, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { ComboInput } from './ComboInput.tsx';
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
  const [choices, setChoices] = useState(0);
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
    // What was chosen before comes again when the list closes without a choice.
    if (key === null || key === selected?.id) return;
    setChoices((before) => before + 1);
    if (key === createKey) onCreate?.(typed);
    else onSelect(String(key));
    ime.reset(shownLabel);
  };
  const takeTyped = (creates: boolean) => {
    const same = options.find((each) => each.label === typed);
    if (ime.text.trim() === '' && selected) onSelect(null);
    else if (query !== '' && same) choose(same.id);
    else if (canCreate && creates) choose(createKey);
  };
  const onBlur = () => {
    takeTyped(props.createsOnBlur ?? false);
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
      menuTrigger="manual"
      onBlur={onBlur}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <ComboInput
        ime={ime}
        choices={choices}
        onEnter={() => takeTyped(true)}
        onEscape={() => ime.reset(shownLabel)}
        placeholder={placeholder}
        size={size}
        icon={props.icon}
      />
      <Popover className="menu" offset={4}>
        <ListBox className="menu-items" dependencies={[query]}>
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
