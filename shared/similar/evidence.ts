import type { EventDay } from './days.ts';
import { type Figure, isSameFigure } from './figures.ts';
import type { Fingerprint } from './fingerprint.ts';
import { frameConflict } from './frame.ts';
import { commonCount, coverage, sharedWeight } from './grams.ts';
import { markConflict } from './marks.ts';
import { milestoneConflict } from './milestones.ts';
import { sharesPlace } from './places.ts';
import { titlesDiffer } from './titles.ts';

/** What speaks for and against two clips telling the same. Shares are 0 … 1. */
export interface Evidence {
  /** Of the shorter's text, word for word in the other. */
  readonly verbatim: number;
  /** Of the shorter's words, by how much they say. */
  readonly words: number;
  /** The lesser share of a headline that the other clip has. */
  readonly headline: number;
  /** Of each one's headline and lead, what the other has; the middle of the two. */
  readonly opening: number;
  /** Figures that both have. */
  readonly figures: readonly Figure[];
  /** Their weight, and its share in the one with fewer. */
  readonly figureWeight: number;
  readonly figureShare: number;
  /** How many things both state otherwise (总投资: 70亿元 and 200亿元). */
  readonly figureConflicts: number;
  /** Both have telling figures and none in common. */
  readonly figuresApart: boolean;
  /** What headlines of one form are filled with. */
  readonly frameConflict: readonly [string, string] | null;
  /** Both name documents, and none is the same. */
  readonly titlesDiffer: boolean;
  /** Days between the events; null where one is unknown. */
  readonly daysApart: number | null;
  /** Both name their day. */
  readonly daysNamed: boolean;
  readonly placesShared: boolean | null;
  /** The same named day, a place that both openings name, and the same step: opened, signed … */
  readonly sameOccasion: boolean;
  readonly markConflict: string | null;
  readonly milestoneConflict: string | null;
  /** The step that one headline names is in the other's lead. */
  readonly milestonesMeet: boolean;
}

/** The weight of so few words says little: it counts as if there were these. */
const fewestWords = 12;

/** Figures of such weight are told again by whoever tells the same. */
const tellingWeight = 1.5;

export function gatherEvidence(a: Fingerprint, b: Fingerprint): Evidence {
  const [short, long] = a.all.total <= b.all.total ? [a, b] : [b, a];
  const shared = sharedFigures(a.figures, b.figures);
  const weight = Math.min(agreement(shared, b.figures), agreement(sharedFigures(b.figures, a.figures), a.figures));
  const isCorrection = a.isCorrection || b.isCorrection;
  const least = Math.min(sum(a.figures), sum(b.figures));
  return {
    verbatim: verbatimShare(a.stretches, b.stretches),
    words: sharedWeight(short.all, long.all) / Math.max(short.all.total, fewestWords),
    headline: Math.min(coverage(a.headline, b.all), coverage(b.headline, a.all)),
    opening: (coverage(a.opening, b.all) + coverage(b.opening, a.all)) / 2,
    figures: shared,
    figureWeight: weight,
    figureShare: least === 0 ? 0 : Math.min(1, weight / least),
    figureConflicts: isCorrection ? 0 : conflictsOfFigures(a.figures, b.figures),
    figuresApart: !isCorrection && least >= tellingWeight && weight < 0.15 * least,
    frameConflict: frameConflict(a.headlineText, b.headlineText, a.opening, b.opening),
    titlesDiffer: titlesDiffer(a.titles, b.titles),
    ...daysBetween(a.event, b.event),
    placesShared: placesShared(a, b),
    sameOccasion: isSameOccasion(a, b),
    markConflict: markConflict(a.marks, b.marks),
    milestoneConflict: milestoneConflict(a.milestones, b.milestones),
    milestonesMeet:
      a.milestones.some((each) => b.openingMilestones.includes(each)) ||
      b.milestones.some((each) => a.openingMilestones.includes(each)),
  };
}

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { weight }) => total + weight, 0);

/** Those of the first that the second has too, the most telling first. */
function sharedFigures(a: readonly Figure[], b: readonly Figure[]): Figure[] {
  return a.filter((each) => b.some((other) => isSameFigure(each, other))).sort((one, two) => two.weight - one.weight);
}

/** How much more a figure says of which both say the same words. */
const saidAlike = 0.5;

/** What figures weigh that are also among the others. */
function agreement(shared: readonly Figure[], others: readonly Figure[]): number {
  const isSaidAlike = (one: Figure): boolean =>
    others.some((two) => isSameFigure(one, two) && one.about.some((each) => two.about.includes(each)));
  return sum(shared) + saidAlike * shared.filter(isSaidAlike).length;
}

function verbatimShare(a: Uint32Array, b: Uint32Array): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : commonCount(a, b) / least;
}

/**
 * How many things both state, and state otherwise throughout; each of two figures counts once. Where the investment is the
 * same, one such thing may be a part in one text and the whole in the other.
 */
function conflictsOfFigures(a: readonly Figure[], b: readonly Figure[]): number {
  let conflicts = 0;
  const counted = new Set<Figure>();
  const isIn = (one: Figure, others: readonly Figure[]) => others.some((other) => isSameFigure(one, other));
  const ofOther = new Set(b.flatMap((each) => each.about));
  const ofBoth = new Set(a.flatMap((each) => each.about.filter((about) => ofOther.has(about))));
  for (const about of [...ofBoth].sort()) {
    const [own, others] = [a, b].map((all) => all.filter((each) => each.about.includes(about)));
    const [one, other] = [own?.[0], others?.[0]];
    if (!own || !others || !one || !other || counted.has(one) || counted.has(other)) continue;
    if (own.some((each) => isIn(each, b)) || others.some((each) => isIn(each, a))) continue;
    counted.add(one).add(other);
    conflicts += 1;
  }
  const isSameInvestment = a.some((one) => isInvestment(one) && isIn(one, b.filter(isInvestment)));
  return isSameInvestment ? Math.max(0, conflicts - 1) : conflicts;
}

const isInvestment = ({ about }: Figure): boolean => about.some((each) => each.startsWith('投资 '));

function daysBetween(a: EventDay, b: EventDay): Pick<Evidence, 'daysApart' | 'daysNamed'> {
  const daysNamed = a.named && b.named;
  if (a.day === null || b.day === null || a.hasYear !== b.hasYear) return { daysApart: null, daysNamed: false };
  if (a.days.some((day) => b.days.includes(day))) return { daysApart: 0, daysNamed };
  return { daysApart: Math.abs(a.day - b.day), daysNamed };
}

function isSameOccasion(a: Fingerprint, b: Fingerprint): boolean {
  const isSameDay = a.event.named && b.event.named && a.event.days.some((day) => b.event.days.includes(day));
  return (
    isSameDay &&
    a.places.some((place) => b.places.includes(place)) &&
    a.milestones.some((each) => b.milestones.includes(each))
  );
}

/** Whether they name a place in common; headlines that name other places are apart, whatever their texts name. */
function placesShared(a: Fingerprint, b: Fingerprint): boolean | null {
  if (a.allPlaces.length === 0 || b.allPlaces.length === 0) return null;
  if (a.headlinePlaces.length > 0 && b.headlinePlaces.length > 0) {
    return sharesPlace(a.headlinePlaces, b.places) || sharesPlace(b.headlinePlaces, a.places);
  }
  const own = a.places.length > 0 ? a.places : a.allPlaces;
  const others = b.places.length > 0 ? b.places : b.allPlaces;
  return sharesPlace(own, b.allPlaces) || sharesPlace(others, a.allPlaces);
}
