import type { Failure } from '#shared/errors.ts';
import { useExplain } from '../app/explain.ts';
import { useWords } from '../app/words.ts';
import { Button, DateField, Hint, NumberStepper } from '../ui/index.ts';
import { newIssueWords } from './newIssueWords.ts';
import type { TakenTotal } from './takenTotal.ts';

interface NumberFieldsProps {
  readonly date: string | null;
  onDate(date: string | null): void;
  readonly combined: number;
  onCombined(combined: number): void;
  /** Number in the month, where it can be changed. */
  readonly month?: { readonly value: number; onChange(value: number): void };
  readonly total: number | null;
  onTotal(total: number): void;
  readonly label: string | null;
  readonly taken: TakenTotal | null;
  readonly failure: Failure | null;
}

/** Date and numbers of an issue, and the label they make. */
export function NumberFields(props: NumberFieldsProps) {
  const { date, onDate, combined, onCombined, month, total, onTotal, label, taken, failure } = props;
  const t = useWords(newIssueWords);
  const explain = useExplain();
  return (
    <div className="number-fields">
      <DateField label={t('date')} value={date} onChange={onDate} hint={t('dateHint')} />
      <div className="number-row">
        {month && (
          <NumberStepper
            label={t('month')}
            hideLabel={false}
            value={month.value}
            onChange={month.onChange}
            min={1}
            max={99}
          />
        )}
        <NumberStepper label={t('issues')} hideLabel={false} value={combined} onChange={onCombined} min={1} max={12} />
        {total !== null && (
          <NumberStepper label={t('total')} hideLabel={false} value={total} onChange={onTotal} min={1} max={99_999} />
        )}
      </div>
      {taken && (
        <div className="taken" role="alert">
          <Hint tone="bad">{t('taken', { label: taken.label })}</Hint>
          <Button size="s" onPress={() => onTotal(taken.free)}>
            {t('useFree', { total: taken.free })}
          </Button>
        </div>
      )}
      {failure && (
        <div role="alert">
          <Hint tone="bad">{explain(failure)}</Hint>
        </div>
      )}
      {label !== null && (
        <div className="label-preview">
          <span className="meta">{t('label')}</span>
          <b className="serif">{label}</b>
        </div>
      )}
    </div>
  );
}
