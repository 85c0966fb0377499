import type { ComponentProps } from 'react';
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd.tsx';

interface TipProps {
  readonly text: string;
  readonly keys?: string;
}

/** The words that appear beside a thing after half a second; stands inside a TooltipTrigger. */
export function Tip({ text, keys }: TipProps) {
  return (
    <AriaTooltip className="tip" offset={6}>
      {text}
      {keys && <Kbd keys={keys} />}
    </AriaTooltip>
  );
}

/** Time in ms that the pointer rests before the words appear. */
export const tipDelay = 500;

/** Explains an element of the page that can have the focus. */
export function Tooltip({
  children,
  ...tip
}: TipProps & { readonly children: ComponentProps<typeof Focusable>['children'] }) {
  return (
    <TooltipTrigger delay={tipDelay}>
      <Focusable>{children}</Focusable>
      <Tip {...tip} />
    </TooltipTrigger>
  );
}
