import type { Ref } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import type { ImeQuery } from './useImeQuery.ts';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder?: string;
  /** From useImeQuery. */
  readonly ime: ImeQuery;
  /** The key that leads here. */
  readonly keys?: string;
  readonly clearLabel: string;
  readonly onEnter?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Searches as one types, but never with half a composed word. Escape empties it. */
export function SearchBox({ label, placeholder, ime, keys, clearLabel, onEnter, ref }: SearchBoxProps) {
  return (
    <SearchField
      {...ime.handlers}
      className="search"
      type="text"
      aria-label={label}
      value={ime.text}
      onChange={ime.onChange}
      {...(onEnter ? { onSubmit: onEnter } : {})}
    >
      <div className="input">
        <Icon name="search" />
        <Input {...(ref ? { ref } : {})} {...(placeholder === undefined ? {} : { placeholder })} />
        {ime.text === '' && keys ? <Kbd keys={keys} /> : null}
        {ime.text !== '' && (
          <Button className="btn quiet icon s" aria-label={clearLabel}>
            <Icon name="close" size="s" />
          </Button>
        )}
      </div>
    </SearchField>
  );
}
