import type { FontSet } from '../fontMetrics.ts';
import { type StyledText, toAtoms } from './atoms.ts';
import { AtomSums, breakLines } from './lineBreaks.ts';
import { type SetLine, setLine } from './setLine.ts';

export interface ParagraphOptions {
  /** Width of the column, in 1/1000 of the type size. */
  readonly measure: number;
  /** Indent of the first line, in 1/1000 of the type size. */
  readonly indent?: number;
  /** Both sides flush (default) or the right side ragged. */
  readonly justify?: boolean;
  /** Added after every character, in 1/1000 of the type size. */
  readonly tracking?: number;
}

/**
 * Sets a paragraph: breaks it into lines and gives every character its place. Line 1 starts after the indent; its
 * positions are measured from there. Text may hold anything but line ends. An empty text gives no line.
 */
export function setParagraph(runs: readonly StyledText[], fonts: FontSet, options: ParagraphOptions): SetLine[] {
  const justify = options.justify ?? true;
  const atoms = toAtoms(runs, fonts, options.measure, !justify);
  const first = atoms.findIndex((atom) => atom.kind !== 'space');
  if (first < 0) return [];
  const printed = first > 0 ? atoms.slice(first) : atoms;
  const tracking = options.tracking ?? 0;
  if (tracking !== 0) for (const atom of printed) atom.width += tracking * atom.glyphs.length;
  const sums = new AtomSums(printed);
  const measure = options.measure;
  const indent = options.indent ?? 0;
  const ends = breakLines(printed, sums, { measure, indent, justify });
  let from = 0;
  return ends.map((to, index) => {
    const line = sums.line(from, to);
    const room = measure - (from === 0 ? indent : 0) - line.natural;
    from = to;
    return setLine(printed, line, room, justify && index < ends.length - 1, tracking);
  });
}

/** Sets text on one line however long it is. */
export function setSingleLine(runs: readonly StyledText[], fonts: FontSet, tracking = 0): SetLine {
  const [line] = setParagraph(runs, fonts, { measure: 1e9, justify: false, tracking });
  return line ?? { segments: [], width: 0 };
}
