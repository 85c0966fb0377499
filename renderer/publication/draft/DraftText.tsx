import type { ReactNode } from 'react';
import type { Publication } from '#shared/model/index.ts';
import { useExplain } from '../../app/explain.ts';
import { TextArea, TextField } from '../../ui/index.ts';
import { useDraft } from './DraftContext.ts';
import { useComposed } from './useComposed.ts';

/** Fields of a publication that are one text. */
export type TextKey = 'name' | 'slogan' | 'brand' | 'site' | 'frequency' | 'closingNote';

interface DraftTextProps {
  readonly field: TextKey;
  readonly label: string;
  readonly maxLength: number;
  /** Shown where it is left empty. */
  readonly emptyError?: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  /** An area of so many lines. */
  readonly rows?: number;
  readonly isPath?: boolean;
}

/** A text of the publication; what the library refuses is explained under it. */
export function DraftText({ field, label, maxLength, emptyError, hint, placeholder, rows, isPath }: DraftTextProps) {
  const { value, type, leave, refusal } = useDraft();
  const explain = useExplain();
  const composed = useComposed(value[field], (text) => type({ [field]: text } as Partial<Publication>));
  const refused = refusal?.fields.includes(field) ? explain(refusal.failure) : null;
  const error = emptyError && value[field].trim() === '' ? emptyError : refused;
  const props = {
    label,
    hideLabel: true,
    value: composed.text,
    onChange: composed.onChange,
    onBlur: leave,
    maxLength,
    error,
    ...(hint === undefined ? {} : { hint }),
    ...(placeholder === undefined ? {} : { placeholder }),
  } as const;
  return (
    <div {...composed.handlers}>
      {rows === undefined ? (
        <TextField {...props} {...(isPath === undefined ? {} : { isPath })} />
      ) : (
        <TextArea {...props} rows={rows} />
      )}
    </div>
  );
}
