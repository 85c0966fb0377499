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

/** An upper estimate of a text's width in pt, tracking in 1/1000 em included. */
export function widthAtMost(span: Span, size: number, tracking = 0): number {
  return (widthInEm([span]) + ([...span.text].length * tracking) / 1000) * size;
}

/** The text, or as much of its beginning as surely fits into `width` pt with … after it. */
export function shortenedTo(width: number, span: Span, size: number, tracking = 0): string {
  if (widthAtMost(span, size, tracking) <= width) return span.text;
  const characters = [...span.text];
  const beginning = (): string => `${characters.join('').trimEnd()}…`;
  while (characters.length > 0 && widthAtMost({ ...span, text: beginning() }, size, tracking) > width) characters.pop();
  return beginning();
}

const smallerStep = 0.96;
const smallest = 2;
const closeLine = 1.25;

/**
 * The size at which a text surely stands in `height` pt, and the height of its lines: its own where that is enough,
 * else smaller.
 */
export function sizeThatFits(
  span: Span,
  own: { readonly size: number; readonly line: number },
  width: number,
  height: number,
): { readonly size: number; readonly line: number; readonly lines: number } {
  for (let size = own.size; ; size *= smallerStep) {
    const lines = linesAtMost([span], size, width);
    if (lines <= 1 && own.line <= height) return { size, line: own.line, lines: 1 };
    const line = Math.min(own.line, closeLine * size);
    if (lines * line <= height || size < smallest) return { size, line, lines };
  }
}
