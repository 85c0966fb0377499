import { type CalendarDate, parseDate } from '@internationalized/date';
import { Button, DateInput, DatePicker, DateSegment, Group, Label, Popover } from 'react-aria-components';
import { DeskCalendar } from './DeskCalendar.tsx';
import { FieldNotes } from './fields.tsx';
import { Icon } from './Icon.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** ISO 8601, 2022-08-26; null while there is none. */
  readonly value: string | null;
  onChange(value: string | null): void;
  readonly min?: string;
  readonly max?: string;
  readonly size?: 'm' | 'l';
  readonly isDisabled?: boolean;
  readonly error?: string | null | undefined;
  readonly hint?: string;
  readonly firstDayOfWeek?: 'sun' | 'mon';
}

/** A day, typed part by part or taken from a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, hideLabel = false, value, onChange, min, max, size = 'l', isDisabled = false, error, hint } = props;
  return (
    <DatePicker
      className="field date"
      value={value === null ? null : toDate(value)}
      onChange={(date) => onChange(date?.toString() ?? null)}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      shouldForceLeadingZeros
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <Group className={size === 'l' ? 'input l' : 'input'}>
        <DateInput className="date-parts">{(part) => <DateSegment segment={part} className="date-part" />}</DateInput>
        <Button className="btn quiet icon s">
          <Icon name="calendar" />
        </Button>
      </Group>
      <FieldNotes error={error} {...(hint === undefined ? {} : { hint })} />
      <Popover className="card popover" offset={4}>
        <DeskCalendar firstDayOfWeek={props.firstDayOfWeek ?? 'mon'} />
      </Popover>
    </DatePicker>
  );
}

/** A stored date that is none is shown as empty rather than breaking the screen. */
function toDate(value: string): CalendarDate | null {
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}
