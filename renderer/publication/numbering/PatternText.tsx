import type { KeyboardEvent } from 'react';
import { classes } from '../../ui/index.ts';
import { useComposed } from '../draft/useComposed.ts';

interface PatternTextProps {
  readonly label: string;
  readonly text: string;
  readonly isLast: boolean;
  onChange(text: string): void;
  /** Where a field would be put in. */
  onCaret(at: number): void;
  onBlur(): void;
  /** A key that goes on beyond the text: over its start or its end, or Backspace at its start. */
  onEdge(edge: 'left' | 'right' | 'backspace'): void;
}

/** A stretch of plain text in a pattern, as wide as it is long. */
export function PatternText({ label, text, isLast, onChange, onCaret, onBlur, onEdge }: PatternTextProps) {
  const composed = useComposed(text, onChange);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isStart = selectionStart === 0 && selectionEnd === 0;
    const edge =
      event.key === 'ArrowLeft' && isStart
        ? 'left'
        : event.key === 'Backspace' && isStart
          ? 'backspace'
          : event.key === 'ArrowRight' && selectionStart === value.length
            ? 'right'
            : null;
    if (edge === null) return;
    event.preventDefault();
    onEdge(edge);
  };
  return (
    <input
      className={classes('pattern-text', isLast && 'last')}
      aria-label={label}
      value={composed.text}
      onChange={(event) => composed.onChange(event.target.value)}
      onSelect={(event) => onCaret(event.currentTarget.selectionStart ?? 0)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      {...composed.handlers}
    />
  );
}
