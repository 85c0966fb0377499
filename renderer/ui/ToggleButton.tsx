import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';

interface ToggleButtonProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  onChange(isSelected: boolean): void;
  readonly icon?: IconName;
  readonly size?: 's' | 'm' | 'l';
  readonly isDisabled?: boolean;
}

/** A button with words that stays down. With a drawing alone it is an IconButton with `isPressed`. */
export function ToggleButton({ children, icon, size = 'm', ...props }: ToggleButtonProps) {
  return (
    <AriaToggleButton {...props} className={classes('btn', size !== 'm' && size)}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaToggleButton>
  );
}
