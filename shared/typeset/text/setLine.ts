import type { FaceId } from '../displayList.ts';
import type { Atom } from './atoms.ts';
import { type LineMeasure, placeStretch } from './lineBreaks.ts';

/** A stretch of one face on a set line; `xs` as in TextRun, measured from the start of the line. */
export interface Segment {
  readonly face: FaceId;
  readonly text: string;
  readonly xs: readonly number[];
  readonly link: string | undefined;
  /** Where the segment's last glyph ends. */
  readonly end: number;
}

export interface SetLine {
  readonly segments: readonly Segment[];
  /** 1/1000 em */
  readonly width: number;
}

/** More than this between two characters looks like a hole; the line stays ragged instead. */
const widestPlace = 500;

interface Fit {
  /** Share of every atom's shrink that is used, 0 to 1. */
  readonly shrink: number;
  /** Blank dropped after the last mark. */
  readonly endTrim: number;
  /** Share of every gap's stretch that is used, and what is added at each place besides. */
  readonly gapStretch: number;
  readonly perPlace: number;
}

function fitLine(atoms: readonly Atom[], line: LineMeasure, room: number, justify: boolean): Fit {
  if (room < 0) {
    const endTrim = Math.min(line.endBlank, -room);
    const rest = -room - endTrim;
    const shrinkable = line.shrink - line.endBlank;
    return { shrink: shrinkable > 0 ? Math.min(1, rest / shrinkable) : 0, endTrim, gapStretch: 0, perPlace: 0 };
  }
  const none = { shrink: 0, endTrim: 0, gapStretch: 0, perPlace: 0 };
  if (!justify) return none;
  let gaps = 0;
  let places = 0;
  for (let index = line.start; index < line.end - 1; index++) {
    const atom = atoms[index];
    if (!atom) continue;
    gaps += placeStretch(atom);
    if (atom.stretches) places++;
  }
  const gapStretch = gaps > 0 ? Math.min(1, room / gaps) : 0;
  const perPlace = places > 0 ? (room - gapStretch * gaps) / places : 0;
  return perPlace > widestPlace ? none : { ...none, gapStretch, perPlace };
}

/**
 * Places the glyphs of one line.
 * @param room width of the line less its natural width, 1/1000 em; negative where it must shrink
 */
export function setLine(
  atoms: readonly Atom[],
  line: LineMeasure,
  room: number,
  justify: boolean,
  tracking: number,
): SetLine {
  const fit = fitLine(atoms, line, room, justify);
  const pen = new SegmentPen();
  let x = 0;
  for (let index = line.start; index < line.end; index++) {
    const atom = atoms[index];
    if (!atom) continue;
    const isLast = index === line.end - 1;
    const isFirst = index === line.start;
    const trimStart = isFirst ? atom.blankStart : atom.trimStart + fit.shrink * atom.shrinkStart;
    const trimEnd = isLast ? Math.max(atom.trimEnd, fit.endTrim) : atom.trimEnd + fit.shrink * atom.shrinkEnd;
    x -= trimStart;
    for (const glyph of atom.glyphs) {
      pen.put(glyph.face, glyph.link, glyph.character, x);
      x += atom.kind === 'space' ? atom.width : glyph.advance + tracking;
      pen.end = x - tracking;
    }
    x -= trimEnd;
    pen.end -= trimEnd;
    if (!isLast) {
      const gap = atom.gap - fit.shrink * (atom.gap - atom.gapMin) + fit.gapStretch * placeStretch(atom);
      x += gap + (atom.stretches ? fit.perPlace : 0);
    }
  }
  return { segments: pen.finish(), width: pen.end };
}

/** Gathers glyphs into segments of one face and one link. */
class SegmentPen {
  end = 0;
  readonly #segments: Segment[] = [];
  #open: { face: FaceId; link: string | undefined; text: string; xs: number[] } | null = null;

  put(face: FaceId, link: string | undefined, character: string, x: number): void {
    if (!this.#open || this.#open.face !== face || this.#open.link !== link) {
      this.#close();
      this.#open = { face, link, text: '', xs: [] };
    }
    this.#open.text += character;
    this.#open.xs.push(Math.round(x * 10) / 10);
  }

  finish(): Segment[] {
    this.#close();
    return this.#segments;
  }

  #close(): void {
    if (this.#open) this.#segments.push({ ...this.#open, end: this.end });
    this.#open = null;
  }
}
