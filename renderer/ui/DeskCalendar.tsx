import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';

/** A month, for the popover of a date field. */
export function DeskCalendar({ firstDayOfWeek }: { readonly firstDayOfWeek: 'sun' | 'mon' }) {
  return (
    <Dialog className="calendar">
      <Calendar firstDayOfWeek={firstDayOfWeek}>
        <header>
          <Button slot="previous" className="btn quiet icon">
            <Icon name="left" />
          </Button>
          <Heading />
          <Button slot="next" className="btn quiet icon">
            <Icon name="right" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="narrow">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>{(date) => <CalendarCell date={date} className="day-cell" />}</CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </Dialog>
  );
}
