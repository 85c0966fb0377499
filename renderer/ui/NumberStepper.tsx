import { Button, Group, Input, Label, NumberField } from 'react-aria-components';

interface NumberStepperProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  onChange(value: number): void;
  readonly min?: number;
  readonly max?: number;
  readonly isDisabled?: boolean;
}

/** A whole number, typed or stepped. */
export function NumberStepper({ label, hideLabel = true, value, onChange, min, max, isDisabled }: NumberStepperProps) {
  return (
    <NumberField
      className="field"
      value={value}
      onChange={(next) => Number.isInteger(next) && onChange(next)}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <Group className="stepper">
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </Group>
    </NumberField>
  );
}
