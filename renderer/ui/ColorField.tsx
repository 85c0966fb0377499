import { useState } from 'react';
import { ColorSwatch, ColorSwatchPicker, ColorSwatchPickerItem } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { TextField } from './fields.tsx';
import { uiWords } from './words.ts';

interface ColorFieldProps {
  readonly label: string;
  /** #RRGGBB */
  readonly value: string;
  /** Colours to choose from. */
  readonly swatches: readonly { readonly color: string; readonly name: string }[];
  onChange(value: string): void;
}

const hex = /^#?([0-9a-f]{6})$/i;

/** A colour, taken from a few or typed as #RRGGBB. A half-typed colour changes nothing. */
export function ColorField({ label, value, swatches, onChange }: ColorFieldProps) {
  const t = useWords(uiWords);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const type = (text: string) => {
    setTyped(text);
    const digits = hex.exec(text.trim())?.[1];
    if (digits) onChange(`#${digits.toUpperCase()}`);
  };
  return (
    <div className="color-field">
      <ColorSwatchPicker
        className="swatches"
        aria-label={label}
        value={value}
        onChange={(color) => onChange(color.toString('hex').toUpperCase())}
      >
        {swatches.map(({ color, name }) => (
          <ColorSwatchPickerItem key={color} color={color} className="swatch">
            <ColorSwatch colorName={name} />
          </ColorSwatchPickerItem>
        ))}
      </ColorSwatchPicker>
      <TextField
        label={t('colorOf', { name: label })}
        hideLabel
        isPath
        size="m"
        value={typed}
        maxLength={7}
        onChange={type}
        error={hex.test(typed.trim()) ? null : t('colorForm')}
      />
    </div>
  );
}
