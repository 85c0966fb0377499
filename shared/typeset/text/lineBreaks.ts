import type { Atom } from './atoms.ts';

/** How a line from one atom to another would come out. All lengths in 1/1000 em. */
export interface LineMeasure {
  /** Atoms [start, end) that print; a space at the end of the line hangs and is left out. */
  readonly start: number;
  readonly end: number;
  readonly natural: number;
  readonly shrink: number;
  readonly stretch: number;
  /** Blank that may be dropped after a closing or stop mark at the end of the line. */
  readonly endBlank: number;
  readonly startBlank: number;
}

export interface BreakOptions {
  /** Width of the line. */
  readonly measure: number;
  /** Indent of the first line. */
  readonly indent: number;
  /** Justified text weighs stretch; ragged text (headlines) weighs the break's place: a stored space is best. */
  readonly justify: boolean;
}

const perPlaceStretch = 60;
const spaceStretch = 250;

/** Sums over atoms, so that any line is measured in constant time. */
export class AtomSums {
  readonly #atoms: readonly Atom[];
  readonly #natural: Float64Array;
  readonly #shrink: Float64Array;
  readonly #stretch: Float64Array;

  constructor(atoms: readonly Atom[]) {
    const size = atoms.length + 1;
    this.#atoms = atoms;
    this.#natural = new Float64Array(size);
    this.#shrink = new Float64Array(size);
    this.#stretch = new Float64Array(size);
    for (const [index, atom] of atoms.entries()) {
      const natural = atom.width - atom.trimStart - atom.trimEnd + atom.gap;
      const shrink = atom.shrinkStart + atom.shrinkEnd + atom.gap - atom.gapMin;
      this.#natural[index + 1] = at(this.#natural, index) + natural;
      this.#shrink[index + 1] = at(this.#shrink, index) + shrink;
      this.#stretch[index + 1] = at(this.#stretch, index) + placeStretch(atom) + (atom.stretches ? perPlaceStretch : 0);
    }
  }

  /** Natural width from one atom to another, spaces and gaps included: a lower bound for giving up early. */
  span(from: number, to: number): number {
    return at(this.#natural, to) - at(this.#natural, from);
  }

  /** Measures the line of atoms [from, to). */
  line(from: number, to: number): LineMeasure {
    let end = to;
    while (end > from && this.#atoms[end - 1]?.kind === 'space') end--;
    const first = this.#atoms[from];
    const last = this.#atoms[end - 1];
    if (!first || !last) return { start: from, end, natural: 0, shrink: 0, stretch: 0, endBlank: 0, startBlank: 0 };
    const startBlank = first.blankStart - first.trimStart;
    const endBlank = last.trimEnd === 0 ? last.blankEnd : 0;
    return {
      start: from,
      end,
      natural: this.span(from, end) - last.gap - startBlank,
      shrink:
        at(this.#shrink, end) -
        at(this.#shrink, from) -
        (last.gap - last.gapMin) -
        first.shrinkStart -
        last.shrinkEnd +
        endBlank,
      stretch: at(this.#stretch, end - 1) - at(this.#stretch, from),
      endBlank,
      startBlank,
    };
  }
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** How far the white space after an atom opens before the places between all atoms do. */
export function placeStretch(atom: Atom): number {
  return atom.gapMax - atom.gap + (atom.kind === 'space' ? spaceStretch : 0);
}

const impossible = Number.POSITIVE_INFINITY;
const lonelyLastLine = 3000;
/** In ragged text fewer lines go before better breaks. */
const raggedLine = 1000;
const overfullCost = 1e9;
const forbiddenBreakCost = 1e6;
/** A line opened by this many times its stretch is left ragged; that is better than one that is too long. */
const hopelesslyLoose = 6;
const looseCost = 1e5;
/** A justified line that fills less of the measure than this is not worth weighing. */
const hopelesslyShort = 0.6;

/**
 * Breaks a paragraph where the sum of all lines' faults is least (total fit), never where a mark would begin or end
 * a line wrongly unless nothing else is possible. Returns the index after the last atom of each line.
 */
export function breakLines(atoms: readonly Atom[], sums: AtomSums, options: BreakOptions): number[] {
  return totalFit(atoms, sums, options, false) ?? totalFit(atoms, sums, options, true) ?? [atoms.length];
}

function totalFit(atoms: readonly Atom[], sums: AtomSums, options: BreakOptions, desperate: boolean): number[] | null {
  const count = atoms.length;
  const best = new Float64Array(count + 1).fill(impossible);
  const previous = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  const reach = options.measure * 1.2 + 1500;
  for (let to = 1; to <= count; to++) {
    const breakCost = to === count ? 0 : endCost(atoms[to - 1], options, desperate);
    if (breakCost === impossible) continue;
    const leastSpan = options.justify && to < count && !desperate ? options.measure * hopelesslyShort : 0;
    for (let from = to - 1; from >= 0; from--) {
      const span = sums.span(from, to);
      if (from < to - 1 && span > reach) break;
      if (span < leastSpan) continue;
      const before = at(best, from);
      if (before === impossible) continue;
      const cost = before + breakCost + lineCost(atoms, sums, from, to, options);
      if (cost < at(best, to)) {
        best[to] = cost;
        previous[to] = from;
      }
    }
  }
  if (at(best, count) >= (desperate ? impossible : overfullCost)) return null;
  const ends: number[] = [];
  for (let to = count; to > 0; to = previous[to] ?? -1) {
    if (to < 0) return null;
    ends.unshift(to);
  }
  return ends;
}

function endCost(atom: Atom | undefined, options: BreakOptions, desperate: boolean): number {
  const cost = atom?.breakCost ?? 0;
  if (cost === impossible) return desperate ? forbiddenBreakCost : impossible;
  return options.justify || atom?.kind === 'space' ? cost : cost + 120;
}

function lineCost(atoms: readonly Atom[], sums: AtomSums, from: number, to: number, options: BreakOptions): number {
  const line = sums.line(from, to);
  const room = options.measure - (from === 0 ? options.indent : 0) - line.natural;
  const isLast = to === atoms.length;
  if (room < -line.shrink - 0.5) return line.end - line.start <= 1 ? overfullCost * 0.9 : overfullCost * 1.5;
  const lonely = isLast && from > 0 && isLonely(atoms, line) ? lonelyLastLine : 0;
  const base = (options.justify ? 0 : raggedLine) + lonely;
  if (room < 0) return base + 40 + 200 * (-room / Math.max(line.shrink, 1)) ** 2;
  if (!options.justify) return base + (isLast ? 0 : 20 * (room / options.measure) ** 2);
  if (isLast) return 1 + base;
  const ratio = room / Math.max(line.stretch, 1);
  if (ratio > hopelesslyLoose) return looseCost * (1 + room / options.measure);
  return 1 + (ratio <= 1 ? 100 * ratio * ratio : 100 + 300 * (ratio - 1) ** 2);
}

/** clreq §3.1.5: a paragraph should not end in a line of one character (and its mark). */
function isLonely(atoms: readonly Atom[], line: LineMeasure): boolean {
  let characters = 0;
  for (let index = line.start; index < line.end; index++) {
    const atom = atoms[index];
    if (atom && atom.kind !== 'closing' && atom.kind !== 'stop') characters += atom.glyphs.length;
  }
  return characters < 2;
}
