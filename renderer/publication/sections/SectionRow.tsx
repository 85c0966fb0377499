import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Section } from '#shared/model/index.ts';
import { useWords } from '../../app/words.ts';
import { classes, Icon, IconButton, NumberStepper, Segmented, TextField } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { useComposed } from '../draft/useComposed.ts';
import { publicationWords } from '../words.ts';
import { withSection } from './sectionEdits.ts';

interface SectionRowProps {
  readonly section: Section;
  readonly index: number;
  readonly isDragged: boolean;
  /** It was added a moment ago. */
  readonly isNew: boolean;
  onGrip(event: PointerEvent<HTMLElement>): void;
  /** To a place counted without it. */
  onMove(id: string, to: number): void;
}

/** A section on its line; Alt ↑↓ moves it from anywhere in the line. */
export function SectionRow({ section, index, isDragged, isNew, onGrip, onMove }: SectionRowProps) {
  const t = useWords(publicationWords);
  const { value, set } = useDraft();
  const { id, name } = section;
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) nameField.current?.select();
  }, [isNew]);
  const change = (values: Partial<Section>) => void set({ sections: withSection(value.sections, id, values) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.nativeEvent.isComposing) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    onMove(id, index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <tr className={classes(isDragged && 'is-drag')} onKeyDownCapture={onKeyDown}>
      <td>
        <button type="button" className="grip" aria-label={t('move', { name })} onPointerDown={onGrip}>
          <Icon name="grip" />
        </button>
      </td>
      <td className="name">
        <SectionName section={section} fieldRef={nameField} />
      </td>
      <td>
        <Segmented
          label={`${name} ${t('format')}`}
          value={section.format}
          options={[
            { value: 'feature', label: t('feature') },
            { value: 'brief', label: t('brief') },
          ]}
          onChange={(format) => change({ format })}
        />
      </td>
      <td>
        <NumberStepper
          label={`${name} ${t('perPage')}`}
          value={section.itemsPerPage}
          min={1}
          max={12}
          onChange={(itemsPerPage) => change({ itemsPerPage })}
        />
      </td>
      <td>
        <NumberStepper
          label={`${name} ${t('usual')}`}
          value={section.usualCount}
          min={0}
          max={1000}
          onChange={(usualCount) => change({ usualCount })}
        />
      </td>
      <td className="n">
        <IconButton
          icon="trash"
          variant="quiet"
          label={t('removeSection', { name })}
          onPress={() => void set({ sections: value.sections.filter((each) => each.id !== id) })}
        />
      </td>
    </tr>
  );
}

interface SectionNameProps {
  readonly section: Section;
  readonly fieldRef: React.RefObject<HTMLInputElement | null>;
}

function SectionName({ section: { id, name }, fieldRef }: SectionNameProps) {
  const t = useWords(publicationWords);
  const { value, type, leave } = useDraft();
  const composed = useComposed(name, (text) => type({ sections: withSection(value.sections, id, { name: text }) }));
  return (
    <div {...composed.handlers}>
      <TextField
        label={t('sectionName')}
        hideLabel
        size="m"
        ref={fieldRef}
        value={composed.text}
        onChange={composed.onChange}
        onBlur={leave}
        maxLength={60}
        error={name.trim() === '' ? t('sectionNeeded') : null}
      />
    </div>
  );
}
