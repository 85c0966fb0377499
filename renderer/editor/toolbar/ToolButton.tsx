import type { ReactNode, Ref } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { classes, Kbd } from '../../ui/index.ts';

interface ToolButtonProps {
  readonly label: string;
  readonly keys?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of the text's tools; the focus stays in the text. */
export function ToolButton({ label, keys, isPressed, isDisabled = false, onPress, children, ref }: ToolButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        {...(ref ? { ref } : {})}
        className={classes('btn', 'quiet', 'icon', 's', isPressed === true && 'is-on')}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        isDisabled={isDisabled}
        preventFocusOnPress
        onPress={onPress}
      >
        {children}
      </Button>
      <Tooltip className="tip" offset={6}>
        {label}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
