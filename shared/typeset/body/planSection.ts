import type { DocumentSection } from '../../compose/document.ts';
import type { Context } from '../context.ts';
import type { SetEntry } from '../entry/setEntry.ts';
import type { Fragment } from '../entry/strips.ts';
import type { ClosingPart, ClosingPlan } from '../pages/closing.ts';

/** A part of an entry at its place on a page. */
export interface Placement {
  readonly set: SetEntry;
  readonly fragment: Fragment;
  /** First grid line of the type area that it takes. */
  readonly line: number;
  /** Whether the entry begins here; false for the later parts of a divided entry. */
  readonly starts: boolean;
}

export interface BodyPagePlan {
  readonly section: DocumentSection;
  /** Whether the section's title stands at the head of the page. */
  readonly opens: boolean;
  readonly placements: readonly Placement[];
  /** What of the closing note stands at the foot of the page. */
  readonly closing: ClosingPart | null;
}

/** Entries that should share a page and are too long for it. */
export interface Overflow {
  /** The longest of them. */
  readonly entryId: string;
  /** The first that had to move on; null where an entry is longer than a page. */
  readonly movedEntryId: string | null;
  /** All that should have stood on the page, in order. */
  readonly togetherIds: readonly string[];
  /** Lines by which all together are too long. */
  readonly lines: number;
  /** The page, counted from the section's first. */
  readonly page: number;
}

export interface SectionPlan {
  readonly pages: readonly BodyPagePlan[];
  readonly overflows: readonly Overflow[];
}

/** What of a page is still to be given away. */
interface Room {
  readonly opens: boolean;
  /** First free line, and number of free lines from there. */
  readonly from: number;
  readonly lines: number;
  readonly places: number;
  /** The tail of a divided entry that heads the page. */
  readonly tail: Placement | null;
}

/**
 * Gives a section's entries to pages: so many items a page, pictures as large as that allows. Where they do not fit
 * even with their pictures at their smallest, as many as do stay and the others move on to the next page; only an
 * entry longer than a page is divided. The next entry after a divided one follows on the page where it ends.
 * @param closing the closing note, where it follows the section
 */
export function planSection(
  context: Context,
  section: DocumentSection,
  entries: readonly SetEntry[],
  closing: ClosingPlan | null,
): SectionPlan {
  const { lines, gap } = { lines: context.template.area.lines, gap: context.template.itemGap };
  const pages: BodyPagePlan[] = [];
  const overflows: Overflow[] = [];
  const fresh = (opens: boolean): Room => {
    const from = opens ? context.template.opening.lines : 0;
    return { opens, from, lines: lines - from, places: section.itemsPerPage, tail: null };
  };
  const finish = (room: Room, placements: readonly Placement[]): void => {
    pages.push({ section, opens: room.opens, placements: withTail(room, placements), closing: null });
  };
  let room = fresh(true);
  let next = 0;
  while (next < entries.length) {
    const wanted = entries.slice(next, next + room.places);
    const isLast = next + wanted.length === entries.length;
    const count = countOnPage(wanted, room.lines, gap);
    if (count < wanted.length && !room.tail) noteOverflow(overflows, wanted, count, room, gap, pages.length);
    if (count === 0 && room.tail) {
      finish(room, []);
      room = fresh(false);
    } else if (count === 0) {
      const divided = divideFirst(wanted, room, lines);
      for (const placement of divided.slice(0, -1)) {
        finish(room, [placement]);
        room = fresh(false);
      }
      next += 1;
      room = afterTail(room, divided.at(-1) ?? null, gap);
      if (next === entries.length || room.places === 0 || room.lines <= 0) {
        finish(room, []);
        room = fresh(false);
      }
    } else {
      const group = wanted.slice(0, count);
      const reserved = isLast && count === wanted.length ? (closing?.lines ?? 0) : 0;
      finish(room, placeGroup(group, room, section.itemsPerPage, gap, reserved));
      next += count;
      room = fresh(false);
    }
  }
  if (pages.length === 0) finish(room, []);
  return { pages: withClosing(pages, section, lines, closing), overflows };
}

const withTail = (room: Room, placements: readonly Placement[]): Placement[] =>
  room.tail ? [room.tail, ...placements] : [...placements];

function afterTail(room: Room, tail: Placement | null, gap: number): Room {
  if (!tail) return room;
  const used = tail.fragment.lines + gap;
  return { ...room, tail, from: room.from + used, lines: room.lines - used, places: room.places - 1 };
}

const least = (set: SetEntry): number => set.whole(set.pictureLines?.least ?? 0).lines;

/** How many of the entries fit together with their pictures at their smallest. */
function countOnPage(entries: readonly SetEntry[], room: number, gap: number): number {
  let used = 0;
  for (const [index, set] of entries.entries()) {
    used += least(set) + (index > 0 ? gap : 0);
    if (used > room) return index;
  }
  return entries.length;
}

/** Names the entry that outgrows its share of the page most, once, and the lines by which all together are too long. */
function noteOverflow(
  overflows: Overflow[],
  wanted: readonly SetEntry[],
  count: number,
  room: Room,
  gap: number,
  page: number,
): void {
  const heights = wanted.map(least);
  const longest = wanted[heights.indexOf(Math.max(...heights))];
  const lines = heights.reduce((sum, height) => sum + height, gap * (wanted.length - 1)) - room.lines;
  if (!longest || overflows.some(({ entryId }) => entryId === longest.entry.id)) return;
  const movedEntryId = count === 0 ? null : (wanted[count]?.entry.id ?? null);
  const togetherIds = wanted.map(({ entry }) => entry.id);
  overflows.push({ entryId: longest.entry.id, movedEntryId, togetherIds, lines, page });
}

function divideFirst(wanted: readonly SetEntry[], room: Room, pageLines: number): Placement[] {
  const [set] = wanted;
  if (!set) return [];
  const fragments = set.split(set.pictureLines?.least ?? 0, room.lines, pageLines);
  return fragments.map((fragment, index) => ({
    set,
    fragment,
    line: index === 0 ? room.from : 0,
    starts: index === 0,
  }));
}

/**
 * Places entries that fit: pictures as large as all of them allow, each entry at its slot (the page divided evenly)
 * or where the one before ends.
 */
function placeGroup(
  group: readonly SetEntry[],
  room: Room,
  itemsPerPage: number,
  gap: number,
  reserved: number,
): Placement[] {
  const gaps = gap * (group.length - 1);
  const smallest = group.reduce((sum, set) => sum + least(set), gaps);
  const lines = smallest + gap + reserved <= room.lines && reserved > 0 ? room.lines - reserved - gap : room.lines;
  const size = largestPictures(group, lines - gaps);
  const fragments = group.map((set) => set.whole(pictureLines(set, size)));
  const slot = Math.floor(room.lines / (room.tail ? room.places : itemsPerPage));
  const placements: Placement[] = [];
  let end = -gap;
  let behind = fragments.reduce((sum, fragment) => sum + fragment.lines + gap, -gap);
  for (const [index, fragment] of fragments.entries()) {
    const set = group[index];
    if (!set) break;
    const line = Math.max(end + gap, Math.min(index * slot, lines - behind));
    placements.push({ set, fragment, line: room.from + line, starts: true });
    end = line + fragment.lines;
    behind -= fragment.lines + gap;
  }
  return placements;
}

const pictureLines = (set: SetEntry, size: number): number =>
  set.pictureLines ? Math.max(set.pictureLines.least, Math.min(set.pictureLines.most, size)) : 0;

/** The largest size of picture rows, the same for all, at which the entries fit into so many lines. */
function largestPictures(group: readonly SetEntry[], lines: number): number {
  const limits = group.flatMap((set) => set.pictureLines ?? []);
  const largest = Math.max(0, ...limits.map((limit) => limit.most));
  const smallest = Math.min(largest, ...limits.map((limit) => limit.least));
  for (let size = largest; size > smallest; size--) {
    if (group.reduce((sum, set) => sum + set.whole(pictureLines(set, size)).lines, 0) <= lines) return size;
  }
  return smallest;
}

/** The closing note stands at the foot of the last page, or on pages of its own where that is too full. */
function withClosing(
  pages: readonly BodyPagePlan[],
  section: DocumentSection,
  pageLines: number,
  closing: ClosingPlan | null,
): BodyPagePlan[] {
  if (!closing) return [...pages];
  const last = pages.at(-1);
  const end = Math.max(0, ...(last?.placements.map((placement) => placement.line + placement.fragment.lines) ?? []));
  const [part] = closing.parts;
  if (last && part && closing.lines > 0 && end + closing.lines < pageLines) {
    return [...pages.slice(0, -1), { ...last, closing: part }];
  }
  return [...pages, ...closing.parts.map((part) => ({ section, opens: false, placements: [], closing: part }))];
}
