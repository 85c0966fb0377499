import type { LabelPatternFault } from '#shared/numbering/index.ts';
import { labelFields, labelPatternFault } from '#shared/numbering/index.ts';
import { useCurrent } from '../../app/current.ts';
import { type Translate, useWords } from '../../app/words.ts';
import { FormRow, FormRows } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';
import { nextLabels } from './nextLabels.ts';
import { PatternField } from './PatternField.tsx';

/** How issues are numbered, and how the next three would be called. */
export function NumberingPart() {
  const t = useWords(publicationWords);
  const { issues } = useCurrent();
  const { value, saved, type, leave } = useDraft();
  const { labelPattern } = value;
  const fault = labelPattern.trim() === '' ? null : labelPatternFault(labelPattern);
  const error = labelPattern.trim() === '' ? t('patternNeeded') : fault && faultInWords(fault, t);
  const lastDate = issues.find(({ publishedOn }) => publishedOn !== null)?.publishedOn;
  const labels = nextLabels(
    issues.map(({ number }) => number),
    error === null ? labelPattern : saved.labelPattern,
    lastDate ?? new Date().toISOString().slice(0, 10),
  );
  return (
    <FormRows>
      <FormRow label={t('pattern')} isTop>
        <PatternField
          label={t('pattern')}
          pattern={labelPattern}
          known={labelFields}
          error={error}
          onChange={(pattern) => type({ labelPattern: pattern })}
          onLeave={leave}
        />
      </FormRow>
      <FormRow label={t('next')} isTop>
        <ol className="next" aria-label={t('next')}>
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ol>
      </FormRow>
    </FormRows>
  );
}

type FaultWord = 'unknownField' | 'ambiguous' | 'runsTogether' | `field.${'year' | 'month' | 'number' | 'total'}`;

function faultInWords(fault: LabelPatternFault, t: Translate<FaultWord>): string {
  switch (fault.code) {
    case 'unknown_field':
      return t('unknownField', { field: fault.field });
    case 'ambiguous':
      return t('ambiguous');
    case 'runs_together':
      return t('runsTogether', { field: t(`field.${fault.field}`) });
  }
}
