import type { ReactNode, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { Hint } from './Hint.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';

interface FieldProps {
  readonly label: string;
  /** The label is read aloud but not shown. */
  readonly hideLabel?: boolean;
  readonly value: string;
  onChange(value: string): void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  /** What is wrong with it. */
  readonly error?: string | null | undefined;
  /** Explains it. */
  readonly hint?: ReactNode;
}

interface TextFieldProps extends FieldProps {
  readonly size?: 'm' | 'l';
  readonly icon?: IconName;
  readonly onEnter?: () => void;
  /** A path, an address or a file name: set without gaps. */
  readonly isPath?: boolean;
  readonly type?: 'text' | 'url';
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, icon, onEnter, isPath = false, size = 'l', placeholder, error, hint, ref, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      className="field"
      isInvalid={Boolean(error)}
      {...(hideLabel ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter) onEnter();
        else event.continuePropagation();
      }}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <div className={classes('input', size === 'l' && 'l', Boolean(error) && 'is-bad', isPath && 'path')}>
        {icon && <Icon name={icon} />}
        <Input {...(ref ? { ref } : {})} {...(placeholder === undefined ? {} : { placeholder })} />
      </div>
      <FieldNotes error={error} hint={hint} />
    </AriaTextField>
  );
}

interface TextAreaProps extends FieldProps {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({ label, hideLabel, rows = 3, placeholder, error, hint, ...rest }: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      className="field"
      isInvalid={Boolean(error)}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <div className={classes('input', 'area', Boolean(error) && 'is-bad')}>
        <AriaTextArea rows={rows} {...(placeholder === undefined ? {} : { placeholder })} />
      </div>
      <FieldNotes error={error} hint={hint} />
    </AriaTextField>
  );
}

/** What is wrong with a field, or what explains it. */
export function FieldNotes({ error, hint }: Pick<FieldProps, 'error' | 'hint'>) {
  return (
    <>
      {hint !== undefined && !error && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError>{error ? <Hint tone="bad">{error}</Hint> : null}</FieldError>
    </>
  );
}
