import type { ReactNode } from 'react';
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Drawn before the label. */
  readonly mark?: ReactNode;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  onChange(value: NoInfer<Value>): void;
  readonly placeholder?: string;
  readonly size?: 's' | 'm' | 'l';
  readonly variant?: 'default' | 'quiet';
  readonly isDisabled?: boolean;
}

/** One of several, in a list that opens. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    label,
    hideLabel = true,
    value,
    options,
    onChange,
    placeholder,
    size = 'm',
    variant,
    isDisabled = false,
  } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <AriaSelect
      className="field select"
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const option = options.find((each) => each.value === key);
        if (option) onChange(option.value);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <Button className={classes('btn', size !== 'm' && size, variant)}>
        {chosen?.mark}
        <SelectValue>{({ defaultChildren }) => chosen?.label ?? defaultChildren}</SelectValue>
        <Icon name="down" size="s" />
      </Button>
      <Popover className="menu" offset={4}>
        <ListBox className="menu-items">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="menu-item">
              {option.mark}
              <span className="clip">{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
