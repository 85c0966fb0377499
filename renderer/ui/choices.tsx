import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Label,
  Radio,
} from 'react-aria-components';
import { classes } from './classes.ts';

interface ToggleProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  onChange(isSelected: boolean): void;
  readonly isDisabled?: boolean;
  /** Where the children are not plain text. */
  readonly label?: string;
}

/** Ticked or not; `isMixed` where it stands for several that differ. */
export function Checkbox({ children, label, isMixed, ...props }: ToggleProps & { readonly isMixed?: boolean }) {
  return (
    <AriaCheckbox
      {...props}
      className="check"
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isMixed === undefined ? {} : { isIndeterminate: isMixed })}
    >
      <i aria-hidden="true" />
      {children}
    </AriaCheckbox>
  );
}

/** On or off, at once. */
export function Switch({ children, label, ...props }: ToggleProps) {
  return (
    <AriaSwitch {...props} className="switch" {...(label === undefined ? {} : { 'aria-label': label })}>
      <i aria-hidden="true" />
      {children}
    </AriaSwitch>
  );
}

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  onChange(value: NoInfer<Value>): void;
  readonly isInRow?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, all of them seen. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hideLabel = false, value, options, onChange, isInRow = false, isDisabled = false } = props;
  return (
    <AriaRadioGroup
      className={classes('radios', isInRow && 'in-row')}
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="check radio">
          <i aria-hidden="true" />
          {option.label}
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
