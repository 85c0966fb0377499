/** When what a clip tells took place. */
export interface EventDay {
  readonly day: number | null;
  /** Whether the text names the day; else it is the day of publication. */
  readonly named: boolean;
  /** Every day that headline and lead name. */
  readonly days: readonly number[];
  /** Days that are compared without their years: neither text nor publication tells one. */
  readonly hasYear: boolean;
}

const msPerDay = 86_400_000;

/** Days since 1970 of an ISO 8601 date. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / msPerDay);

const mention =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]|(?<![月\d.至、—-])(\d{1,2})日(?![元内游])|(今天|今日|今晨)|(昨天|昨日)|(前天)/g;

interface Mention {
  readonly day: number;
  readonly hasYear: boolean;
  /** Where and when a report was sent: “新华社某地3月27日电”. */
  readonly isDateline: boolean;
}

/** How long before its publication, and after it, a report's event is looked for; days. */
const longestBefore = 60;
const longestAfter = 45;

/** When something begins to hold or has to be done: “自8月1日起施行”. */
const isTerm = /^(?:起|前|之前|以前|止|截止)/;

function mentions(text: string, published: number | null): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(mention)) {
    const day = readDay(match, published);
    if (day === null) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
    if (isTerm.test(after)) continue;
    found.push({ ...day, isDateline: /^(?:电|讯|消息|报道|[((])/.test(after) });
  }
  return found;
}

function readDay(match: RegExpMatchArray, published: number | null): { day: number; hasYear: boolean } | null {
  const [, year, month, day, dayAlone, today, yesterday, dayBefore] = match;
  if (month !== undefined && day !== undefined) return dated(year, Number(month), Number(day), published);
  if (published === null) return null;
  if (dayAlone !== undefined) return lastDayOfThatNumber(Number(dayAlone), published);
  const ago = today === undefined ? (yesterday === undefined ? (dayBefore === undefined ? 0 : 2) : 1) : 0;
  return { day: published - ago, hasYear: true };
}

function dated(
  year: string | undefined,
  month: number,
  day: number,
  published: number | null,
): { day: number; hasYear: boolean } | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year !== undefined) return { day: utcDay(Number(year), month, day), hasYear: true };
  if (published === null) return { day: month * 31 + day, hasYear: false };
  const near = new Date(published * msPerDay).getUTCFullYear();
  const years = [near, near - 1, near + 1].map((each) => utcDay(each, month, day));
  const nearest = years.reduce((best, each) => (Math.abs(each - published) < Math.abs(best - published) ? each : best));
  return { day: nearest, hasYear: true };
}

const utcDay = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / msPerDay);

/** The last day before publication, or the same, whose number in its month is this one. */
function lastDayOfThatNumber(day: number, published: number): { day: number; hasYear: boolean } | null {
  for (let ago = 0; ago <= 31; ago += 1) {
    if (new Date((published - ago) * msPerDay).getUTCDate() === day) return { day: published - ago, hasYear: true };
  }
  return null;
}

/**
 * Finds the day of a clip's event: the first that its headline, lead or, without any there, the beginning of its detail names
 * and that lies near its publication; else that of a dateline; else the day of publication.
 */
export function eventDay(opening: string, body: string, publishedOn: string | null): EventDay {
  const published = publishedOn === null ? null : dayNumber(publishedOn);
  const isNear = ({ day, hasYear }: Mention): boolean =>
    published === null || !hasYear || (day >= published - longestBefore && day <= published + longestAfter);
  const first = mentions(opening, published).filter(isNear);
  const named = first.filter(({ isDateline }) => !isDateline);
  const further = named.length > 0 ? [] : mentions(body.slice(0, 200), published).filter(isNear);
  const inBody = further.find(({ isDateline }) => !isDateline);
  const best = named[0] ?? inBody ?? first[0] ?? further[0];
  const days = [
    ...new Set((named.length > 0 ? named : [best].filter((each) => each !== undefined)).map(({ day }) => day)),
  ];
  if (best !== undefined) return { day: best.day, named: true, days, hasYear: best.hasYear };
  return { day: published, named: false, days: [], hasYear: published !== null };
}
