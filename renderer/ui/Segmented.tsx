import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly icon?: IconName }[];
  onChange(value: NoInfer<Value>): void;
  readonly isDisabled?: boolean;
}

/** One of a few, side by side. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  isDisabled = false,
}: SegmentedProps<Value>) {
  return (
    <ToggleButtonGroup
      className="seg"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value}>
          {option.icon && <Icon name={option.icon} />}
          {option.icon ? <span className="seg-label">{option.label}</span> : option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
