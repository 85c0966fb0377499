import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Popover as AriaPopover, DialogTrigger } from 'react-aria-components';

interface PopoverProps {
  /** A Button or IconButton. */
  readonly trigger: ReactNode;
  readonly label: string;
  /** The contents; they may be given the function that closes it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** A card that opens beside its button. */
export function Popover({ trigger, label, children, placement = 'bottom start', ...open }: PopoverProps) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <AriaPopover className="card popover" placement={placement} offset={4}>
        <AriaDialog aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
