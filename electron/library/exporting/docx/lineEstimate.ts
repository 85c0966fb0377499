import type { FaceId } from '#shared/typeset/displayList.ts';

/** Text of one face. */
export interface Span {
  readonly text: string;
  readonly face: FaceId;
}

/**
 * Widths in em of what is narrower than an ideograph: those of DejaVu, the widest font that stands in where Times New
 * Roman and Arial are missing.
 */
const widths = { digit: 0.64, upper: 0.74, lower: 0.62, mark: 0.46 };
const boldWidth = 1.12;

/** Word puts a quarter of an em between an ideograph and a Latin letter or a digit (`autoSpaceDE`, `autoSpaceDN`). */
const autoSpace = 0.25;

/** An upper estimate of the width of text in em, in the fonts that a DOCX names and those that stand in for them. */
function widthInEm(spans: readonly Span[]): number {
  let width = 0;
  let wasWide: boolean | null = null;
  for (const { text, face } of spans) {
    const weight = face === 'sansBold' ? boldWidth : 1;
    for (const character of text) {
      const isWide = character > '\u02FF';
      const isLetter = isWide || /[0-9A-Za-z]/.test(character);
      if (isLetter && wasWide !== null && wasWide !== isWide) width += autoSpace;
      wasWide = isLetter ? isWide : null;
      width += isWide ? 1 : narrowWidth(character) * weight;
    }
  }
  return width;
}

function narrowWidth(character: string): number {
  if (/[0-9]/.test(character)) return widths.digit;
  if (/[a-z]/.test(character)) return widths.lower;
  if (/[A-Z]/.test(character)) return widths.upper;
  return character === '%' || character === '@' ? 1 : widths.mark;
}

/**
 * How many lines text takes at most in another program: it may not squeeze punctuation, and gives up as much as a
 * character a line so that no line begins or ends with a forbidden one.
 * @param width of the column, pt
 * @param indent of the first line, pt
 */
export function linesAtMost(spans: readonly Span[], size: number, width: number, indent = 0): number {
  if (spans.every((span) => span.text === '')) return 0;
  const usable = Math.max(1, width / size - 1);
  return Math.max(1, Math.ceil((widthInEm(spans) + indent / size) / usable));
}
