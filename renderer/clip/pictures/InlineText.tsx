import { type CompositionEvent, useRef, useState } from 'react';
import { useTextSteps } from '../../editor/index.ts';
import { classes } from '../../ui/index.ts';

interface InlineTextProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** See useTextSteps. */
  readonly readAt: number;
  readonly maxLength: number;
  /** It is a picture's caption, in which the check may find something. */
  readonly isCaption?: boolean;
  /** It should be filled in. */
  readonly isWanted?: boolean;
  readonly isReadOnly: boolean;
  /** See useTextSteps. */
  save(value: string, step: string): Promise<unknown>;
}

/** A line of text that is edited where it stands; saved in steps, a composed phrase as one. */
export function InlineText({
  label,
  placeholder,
  value,
  readAt,
  maxLength,
  isCaption = false,
  isWanted = false,
  isReadOnly,
  save,
}: InlineTextProps) {
  const text = useTextSteps({ value, readAt, save });
  const isComposing = useRef(false);
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed ?? text.value;
  return (
    <input
      className={classes('inline-text', isWanted && shown === '' && 'todo')}
      aria-label={label}
      data-caption={isCaption ? '' : undefined}
      placeholder={placeholder}
      maxLength={maxLength}
      readOnly={isReadOnly}
      spellCheck={false}
      value={shown}
      onChange={({ target }) => {
        if (isComposing.current) setComposed(target.value);
        else text.onChange(target.value, 'typing');
      }}
      onCompositionStart={() => {
        isComposing.current = true;
        text.onPause();
      }}
      onCompositionEnd={({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
        isComposing.current = false;
        setComposed(null);
        text.onChange(currentTarget.value, 'composition');
      }}
      onBlur={text.onPause}
    />
  );
}
