import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '../../app/words.ts';
import { Button, classes, Hint, Icon, Menu, MenuItem, MenuTrigger } from '../../ui/index.ts';
import { publicationWords } from '../words.ts';
import { PatternText } from './PatternText.tsx';
import { joinPattern, splitPattern, withField, withoutField } from './patternSegments.ts';

export type PatternFieldName = 'year' | 'month' | 'number' | 'total' | 'publication' | 'label' | 'date';

interface PatternFieldProps<Field extends PatternFieldName> {
  readonly label: string;
  readonly pattern: string;
  /** Fields that can stand in it. */
  readonly known: readonly Field[];
  readonly error: string | null;
  onChange(pattern: string): void;
  onLeave(): void;
}

/** A pattern with its fields as words in boxes and plain text between them, edited like one line. */
export function PatternField<Field extends PatternFieldName>(props: PatternFieldProps<Field>) {
  const { label, pattern, known, error, onChange, onLeave } = props;
  const t = useWords(publicationWords);
  const line = useRef<HTMLDivElement>(null);
  const caret = useRef<{ readonly index: number; readonly at: number } | null>(null);
  const segments = splitPattern(pattern, known);
  const last = segments.texts.length - 1;

  const focusText = (index: number, toEnd: boolean) => {
    const input = line.current?.querySelectorAll('input')[index];
    input?.focus();
    const at = toEnd ? (input?.value.length ?? 0) : 0;
    input?.setSelectionRange(at, at);
  };
  const insert = (field: Field) => {
    const { index, at } = caret.current ?? { index: last, at: segments.texts[last]?.length ?? 0 };
    onChange(joinPattern(withField(segments, field, Math.min(index, last), at)));
    caret.current = { index: index + 1, at: 0 };
  };
  const remove = (index: number) => {
    const at = segments.texts[index]?.length ?? 0;
    onChange(joinPattern(withoutField(segments, index)));
    requestAnimationFrame(() => line.current?.querySelectorAll('input')[index]?.setSelectionRange(at, at));
    focusText(index, true);
  };
  const onFieldKey = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Backspace' || event.key === 'Delete') remove(index);
    else if (event.key === 'ArrowLeft') focusText(index, true);
    else if (event.key === 'ArrowRight') focusText(index + 1, false);
    else return;
    event.preventDefault();
  };

  return (
    <div className="pattern-field">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line of text */}
      <div className={classes('input', 'l', 'pattern', error && 'is-bad')} ref={line} role="group" aria-label={label}>
        {segments.texts.map((text, index) => {
          const field = segments.fields[index];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the pattern
            <span key={index} className="segment">
              <PatternText
                label={field ? t('textBetween', { field: t(`field.${field}`) }) : t('textAtEnd')}
                text={text}
                isLast={index === last}
                onChange={(next) => {
                  const texts = segments.texts.map((each, at) => (at === index ? next : each));
                  onChange(joinPattern({ ...segments, texts }));
                }}
                onCaret={(at) => {
                  caret.current = { index, at };
                }}
                onBlur={onLeave}
                onEdge={(edge) => {
                  if (edge === 'backspace' && index > 0) remove(index - 1);
                  if (edge === 'left' && index > 0) focusText(index - 1, true);
                  if (edge === 'right' && index < last) focusText(index + 1, false);
                }}
              />
              {field && (
                <button
                  type="button"
                  className="token"
                  aria-label={t('removeField', { field: t(`field.${field}`) })}
                  onKeyDown={(event) => onFieldKey(event, index)}
                >
                  {t(`field.${field}`)}
                </button>
              )}
            </span>
          );
        })}
        <MenuTrigger>
          <Button variant="quiet" size="s">
            {t('insert')}
            <Icon name="down" size="s" />
          </Button>
          <Menu
            aria-label={t('insert')}
            onAction={(key) => insert(known.find((name) => name === key) ?? (known[0] as Field))}
          >
            {known.map((name) => (
              <MenuItem key={name} id={name}>
                {t(`field.${name}`)}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      </div>
      {error && <Hint tone="bad">{error}</Hint>}
    </div>
  );
}
