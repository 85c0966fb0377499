import { type KeyboardEvent, type ReactNode, useContext, useEffect } from 'react';
import { Button, ComboBoxStateContext, Input } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { ImeQuery } from './useImeQuery.ts';

interface ComboInputProps {
  readonly ime: ImeQuery;
  /** How often something was chosen: each time the list closes. */
  readonly choices: number;
  /** Enter while no line of the list is marked. */
  onEnter(): void;
  onEscape(): void;
  readonly placeholder: string | undefined;
  readonly size: 'm' | 'l';
  readonly icon: ReactNode;
}

/** The field of a combo box, which opens the list as one types. Stands inside react-aria's ComboBox. */
export function ComboInput({ ime, choices, onEnter, onEscape, placeholder, size, icon }: ComboInputProps) {
  const state = useContext(ComboBoxStateContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list closes when something was chosen, at no other time
  useEffect(() => {
    if (choices > 0) state?.close();
  }, [choices]);
  const open = () => state?.open(null, 'input');
  const onKeyDown = ({ key, nativeEvent, target }: KeyboardEvent) => {
    if (nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
    const isMarked = state?.isOpen && state.selectionManager.focusedKey !== null;
    if (key === 'Enter' && !isMarked) onEnter();
    if (key === 'Escape') onEscape();
  };
  return (
    <div
      className={size === 'l' ? 'input l' : 'input'}
      onInput={(event) => {
        ime.handlers.onInput(event);
        open();
      }}
      onKeyDownCapture={onKeyDown}
      onCompositionStart={ime.handlers.onCompositionStart}
      onCompositionEnd={(event) => {
        ime.handlers.onCompositionEnd(event);
        open();
      }}
    >
      {icon}
      <Input {...(placeholder === undefined ? {} : { placeholder })} />
      <Button className="btn quiet icon s">
        <Icon name="down" size="s" />
      </Button>
    </div>
  );
}
