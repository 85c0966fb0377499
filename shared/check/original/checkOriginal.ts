import { type Clip, type Original, plainText } from '../../model/index.ts';
import { toSimplified } from '../../text/traditional.ts';
import { type Draft, noSubject, type Subject } from '../draft.ts';
import { excerptOf } from '../places.ts';
import { fieldText, type TextField } from '../textFields.ts';
import { words } from '../words.ts';
import { changedBodies } from './bodies.ts';
import { counterpart, isBorneOut, isSum } from './compareFigures.ts';
import { type DayNamed, daysIn, isNear, type MonthNamed, mayBe, mayBeSame, monthsIn, relativeDay } from './days.ts';
import { chineseFiguresIn, type Figure, figuresIn } from './figures.ts';
import { bare, distance, namesIn } from './names.ts';
import { changedPersons } from './persons.ts';

/** Characters of an original that are looked at; more is no news item. */
const longest = 100_000;
/** A count up to this may be the editor's own: 3个项目, counted in the original. */
const smallCount = 12;
/** Simplified texts have fewer characters that would be others; names keep theirs (乾, 鍾). */
const mostTraditional = 0.05;

/**
 * What changed in editing and may not have been meant (校异同): numbers, days and names of the edited text that the
 * original does not bear out. What only says the same otherwise is passed over: 936.24亿 as 936亿, 昨日 as a date,
 * 三成 as 30%, a sum of what is listed, a small count.
 */
export function checkOriginal(clip: Clip, original: Original, { entryId, folio }: Subject = noSubject): Draft[] {
  const text = inSimplified(`${original.title}\n${plainText(original.text)}`.slice(0, longest));
  if (bare(text).length < 20) return [];
  const known = knownOf(text);
  const fields: readonly TextField[] = ['headline', 'lead', 'detail'];
  const drafts = fields.flatMap((field) => {
    const edited = fieldText(clip, field);
    return [
      ...figureDrafts(field, edited, known),
      ...dayDrafts(field, edited, known, [original.publishedOn, clip.publishedOn]),
      ...monthDrafts(field, edited, known, [original.publishedOn, clip.publishedOn]),
      ...nameDrafts(field, edited, known),
      ...[...changedBodies(edited, known.text), ...changedPersons(edited, known.text)].map((name) =>
        differs(field, name, name.there),
      ),
    ];
  });
  return drafts.map((draft) => {
    const there = draft.suggestion ?? '';
    const start = there === '' ? -1 : text.indexOf(there);
    if (start < 0) return draft;
    const end = start + there.length;
    const place = { entryId, clipId: clip.id, field: 'original' as const, start, end, folio };
    return { ...draft, related: [{ ...place, text: excerptOf(text, start, end) }] };
  });
}

/** An original in traditional characters is compared in simplified ones; a text of the other kind stays as it is. */
function inSimplified(text: string): string {
  const simplified = toSimplified(text);
  const changed = [...text].filter((character, index) => character !== simplified[index]).length;
  return changed > text.length * mostTraditional ? simplified : text;
}

interface Known {
  readonly text: string;
  readonly bare: string;
  readonly digits: readonly Figure[];
  readonly figures: readonly Figure[];
  readonly bySentence: readonly (readonly Figure[])[];
  readonly days: readonly DayNamed[];
  readonly months: readonly MonthNamed[];
  readonly hasRelativeDay: boolean;
  readonly names: readonly string[];
}

function knownOf(text: string): Known {
  const digits = figuresIn(text);
  return {
    text,
    bare: bare(text),
    digits,
    figures: [...digits, ...chineseFiguresIn(text)],
    bySentence: text.split(/[。\n]/).map(figuresIn),
    days: daysIn(text),
    months: monthsIn(text),
    hasRelativeDay: relativeDay.test(text),
    names: [...new Set(namesIn(text).map((name) => name.text))],
  };
}

function figureDrafts(field: TextField, edited: string, known: Known): Draft[] {
  return figuresIn(edited).flatMap((figure): Draft[] => {
    if (isBorneOut(figure, known.figures) || isSum(figure, known.bySentence)) return [];
    const there = counterpart(figure, edited, known.digits, known.text);
    if (there) return [differs(field, figure, there.text)];
    // A bare number that is written in the original in whatever way: 5G, 8.6代, 2026.
    if (figure.unit === '' && (figure.value <= smallCount || known.text.includes(figure.text))) return [];
    return [unknown(field, figure)];
  });
}

function dayDrafts(
  field: TextField,
  edited: string,
  { days, hasRelativeDay }: Known,
  dates: readonly (string | null)[],
): Draft[] {
  return daysIn(edited).flatMap((day): Draft[] => {
    if (days.some((there) => mayBeSame(day, there))) return [];
    const known = dates.filter((date) => date !== null);
    if (known.some((date) => mayBe(day, date))) return [];
    if (hasRelativeDay && known.some((date) => isWithinAWeek(day, date))) return [];
    // One figure is another: 5月26日 for 5月16日, 6月16日 for 5月16日.
    const near = days.find((there) => there.day === day.day || there.month === (day.month ?? there.month));
    return [near ? differs(field, day, near.text) : unknown(field, day)];
  });
}

/** A year that the original does not name, nor the days of writing and their neighbours: 2033年 for 2032年. */
function monthDrafts(
  field: TextField,
  edited: string,
  { months, text }: Known,
  dates: readonly (string | null)[],
): Draft[] {
  const written = dates.flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))]));
  return monthsIn(edited).flatMap((named): Draft[] => {
    const ofYear = months.filter(({ year }) => year === named.year);
    const isNamed =
      named.month === null ? text.includes(String(named.year)) : ofYear.some(({ month }) => month === named.month);
    if (isNamed) return [];
    // The original may say 今年6月, 明年, 上月 or a month alone.
    if (written.some((year) => Math.abs(year - named.year) <= 1) && !isOneFigureOff(named, months)) return [];
    const near = months.find(({ year, month }) =>
      named.month === null ? month === null : month === named.month || year === named.year,
    );
    return near ? [differs(field, named, near.text)] : named.month === null ? [unknown(field, named)] : [];
  });
}

/** Whether a month is one of the original's but for the year or the month. */
const isOneFigureOff = (named: MonthNamed, months: readonly MonthNamed[]): boolean =>
  named.month !== null &&
  months.some(({ year, month }) => month !== null && (year === named.year) !== (month === named.month));

function isWithinAWeek(day: DayNamed, date: string): boolean {
  const [year, month] = date.split('-');
  const iso = `${day.year ?? year}-${String(day.month ?? Number(month)).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
  return isNear(iso, date, 7);
}

function nameDrafts(field: TextField, edited: string, known: Known): Draft[] {
  return namesIn(edited).flatMap((name): Draft[] => {
    const wanted = bare(name.text);
    if (wanted === '' || known.bare.includes(wanted)) return [];
    const most = Math.max(1, Math.floor(wanted.length / 4));
    const near = known.names
      .map((text) => ({ text, edits: distance(wanted, bare(text), most) }))
      .filter(({ edits }) => edits <= most)
      .sort((a, b) => a.edits - b.edits)[0];
    if (near) return [differs(field, name, near.text)];
    // A quoted word may be the editor's; a title of some length is somebody's.
    return name.kind === 'title' && wanted.length > 8 ? [unknown(field, name)] : [];
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function differs(field: TextField, { start, end, text }: Place, there: string): Draft {
  const message = words(`这里写“${text}”，原文是“${there}”`, `“${text}” here, but “${there}” in the original`);
  return { code: 'original-differs', field, start, end, text, suggestion: there, message };
}

function unknown(field: TextField, { start, end, text }: Place): Draft {
  const message = words(`原文里没有“${text}”`, `“${text}” is not in the original`);
  return { code: 'not-in-original', field, start, end, text, message };
}
