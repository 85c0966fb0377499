// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out by arithmetic
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid gives the focus to its rows
import { localeOf, type Translate, useLanguage, useWords } from '../../app/words.ts';
import type { DayHeading } from './dayHeadings.ts';
import { listWords } from './listWords.ts';

interface DayLineProps {
  readonly heading: DayHeading;
  /** px from the top of the list */
  readonly top: number;
  readonly rowIndex: number;
}

/** The heading above the clips of a day, a week or a month. */
export function DayLine({ heading: { group }, top, rowIndex }: DayLineProps) {
  const t = useWords(listWords);
  const [title, note] = headingWords(group, localeOf(useLanguage()), t);
  return (
    <div role="row" aria-rowindex={rowIndex} className="day" style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader">
        <b>{title}</b>
        {note}
      </div>
    </div>
  );
}

type ListKey = Parameters<Translate<'today' | 'yesterday' | 'lastWeek' | 'undated'>>[0];

/** The heading's name and the date beside it, e.g. 今天 and 8月26日 周五. */
function headingWords(
  group: DayHeading['group'],
  locale: string,
  t: (key: ListKey) => string,
): readonly [string, string] {
  if (!('day' in group || 'month' in group)) return [t(group.kind), ''];
  if ('month' in group) {
    const month = new Date(group.year, group.month - 1, 1);
    const year = group.year === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
    return [new Intl.DateTimeFormat(locale, { ...year, month: locale === 'en' ? 'long' : 'short' }).format(month), ''];
  }
  const day = new Date(`${group.day}T00:00:00`);
  const date = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }).format(day);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(day);
  if (group.kind === 'today' || group.kind === 'yesterday') return [t(group.kind), `${date} ${weekday}`];
  return group.kind === 'weekday' ? [weekday, date] : [date, weekday];
}
