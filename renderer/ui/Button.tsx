import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';
import { Kbd } from './Kbd.tsx';
import { Tip, tipDelay } from './Tooltip.tsx';

export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'danger';

interface CommonProps {
  readonly variant?: ButtonVariant;
  /** Height: 24, 28 or 32 px. */
  readonly size?: 's' | 'm' | 'l';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly slot?: string | null;
  /** Drawn as held down. */
  readonly isOn?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly id?: string;
}

interface ButtonProps extends CommonProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** Shown at the end, e.g. Mod+N. */
  readonly keys?: string;
  readonly type?: 'button' | 'submit';
  /** Where the text alone does not say enough. */
  readonly label?: string;
}

const classOf = ({ variant = 'default', size = 'm', isOn = false }: CommonProps, icon: boolean) =>
  classes('btn', variant !== 'default' && variant, size !== 'm' && size, icon && 'icon', isOn && 'is-on');

/** A button with words. */
export function Button({ children, icon, keys, label, variant, size, isOn, ...props }: ButtonProps) {
  const className = classOf({ ...(variant && { variant }), ...(size && { size }), ...(isOn && { isOn }) }, false);
  return (
    <AriaButton {...props} className={className} {...(label === undefined ? {} : { 'aria-label': label })}>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  );
}

interface IconButtonProps extends CommonProps {
  readonly icon: IconName;
  /** Read aloud, and shown when the pointer rests on it. */
  readonly label: string;
  readonly keys?: string;
  /** For buttons that stay down: whether this one is. */
  readonly isPressed?: boolean;
}

/** A button with a drawing alone. */
export function IconButton({ icon, label, keys, isPressed, variant, size, isOn, ...props }: IconButtonProps) {
  const on = isOn ?? isPressed;
  const className = classOf({ ...(variant && { variant }), ...(size && { size }), ...(on && { isOn: on }) }, true);
  return (
    <TooltipTrigger delay={tipDelay}>
      <AriaButton
        {...props}
        className={className}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      >
        <Icon name={icon} size={size === 's' ? 's' : 'm'} />
      </AriaButton>
      <Tip text={label} {...(keys === undefined ? {} : { keys })} />
    </TooltipTrigger>
  );
}
