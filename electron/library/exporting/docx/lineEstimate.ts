import type { FaceId } from '#shared/typeset/displayList.ts';

/** Widths in em of what is narrower than an ideograph, a little over those of Times New Roman and Arial. */
const narrow: Readonly<Record<'serif' | 'sans', { digit: number; upper: number; lower: number; mark: number }>> = {
  serif: { digit: 0.5, upper: 0.72, lower: 0.5, mark: 0.42 },
  sans: { digit: 0.56, upper: 0.72, lower: 0.56, mark: 0.42 },
};

const boldWidth = 1.06;
/** Word puts a quarter of an em between an ideograph and a Latin letter or a digit (`autoSpaceDE`, `autoSpaceDN`). */
const autoSpace = 0.25;

/** An upper estimate of the width of `text` in em, in the fonts that a DOCX names. */
function widthInEm(text: string, face: FaceId): number {
  const widths = narrow[face === 'serif' ? 'serif' : 'sans'];
  const weight = face === 'sansBold' ? boldWidth : 1;
  let width = 0;
  let wasWide: boolean | null = null;
  for (const character of text) {
    const isWide = character > '\u02FF';
    const isLetter = isWide || /[0-9A-Za-z]/.test(character);
    if (isLetter && wasWide !== null && wasWide !== isWide) width += autoSpace;
    wasWide = isLetter ? isWide : null;
    width += isWide ? 1 : narrowWidth(character, widths) * weight;
  }
  return width;
}

function narrowWidth(character: string, widths: (typeof narrow)['serif']): number {
  if (/[0-9]/.test(character)) return widths.digit;
  if (/[a-z]/.test(character)) return widths.lower;
  if (/[A-Z]/.test(character)) return widths.upper;
  return character === '%' || character === '@' ? 1 : widths.mark;
}

/**
 * How many lines `text` takes at most in another program: it may not squeeze punctuation, and gives up as much as a
 * character a line so that no line begins or ends with a forbidden one.
 * @param width of the column, pt
 * @param indent of the first line, pt
 */
export function linesAtMost(text: string, face: FaceId, size: number, width: number, indent = 0): number {
  if (text === '') return 0;
  const usable = Math.max(1, width / size - 1);
  return Math.max(1, Math.ceil((widthInEm(text, face) + indent / size) / usable));
}
