import { type Context, setText, style } from './context.ts';
import type { TextRun } from './displayList.ts';
import { paintLine } from './paint.ts';
import type { StyleName } from './template.ts';
import type { SetLine } from './text/setLine.ts';

/** Text set for a box: the context has the type size and line height at which it fits. */
export interface FittedText {
  readonly context: Context;
  readonly name: StyleName;
  readonly lines: readonly SetLine[];
}

interface Box {
  /** pt */
  readonly width: number;
  readonly height: number;
}

const smallerStep = 0.96;
const smallest = 2;
/** Lines of text that had to be made smaller stand this close, in em. */
const closeLine = 1.25;

/**
 * Sets a text that has a place of limited size, such as a title given by a publication: at the style's size where that
 * fits, else smaller, over as many lines as the box has room for. Nothing of the text is cut.
 */
export function fitText(context: Context, name: StyleName, text: string, { width, height }: Box): FittedText {
  const own = style(context, name);
  for (let size = own.size; ; size *= smallerStep) {
    const close = withStyle(context, name, { size, line: Math.min(own.line, closeLine * size) });
    const lines = setText(close, name, text, { width, justify: false });
    const ownHeight = withStyle(context, name, { size, line: own.line });
    if (lines.length * own.line <= Math.max(height, own.line)) return { context: ownHeight, name, lines };
    if (lines.length * style(close, name).line <= height || size < smallest) return { context: close, name, lines };
  }
}

function withStyle(
  context: Context,
  name: StyleName,
  changes: { readonly size: number; readonly line: number },
): Context {
  const { template } = context;
  const styles = { ...template.styles, [name]: { ...style(context, name), ...changes } };
  return { ...context, template: { ...template, styles } };
}

/** Height of a fitted text in pt. */
export const heightOf = ({ context, name, lines }: FittedText): number => lines.length * style(context, name).line;

/** Width of a fitted text's longest line in pt. */
export function widestOf({ context, name, lines }: FittedText): number {
  return (Math.max(0, ...lines.map((line) => line.width)) * style(context, name).size) / 1000;
}

/** A fitted text's lines from `top` on, flush left at `x` or, with `align` right, ending there. */
export function paintFitted(
  fitted: FittedText,
  place: { readonly x: number; readonly top: number; readonly align?: 'left' | 'right'; readonly node?: string },
): TextRun[] {
  const { context, name, lines } = fitted;
  const { line: height, size } = style(context, name);
  return lines.flatMap((line, index) => {
    const x = place.align === 'right' ? place.x - (line.width * size) / 1000 : place.x;
    const node = place.node === undefined ? {} : { node: place.node };
    return paintLine(context, name, line, { x, top: place.top + index * height, ...node });
  });
}

/**
 * Shares `room` among things that stand side by side: each has what it wants while that is no more than an even share
 * of what the smaller ones leave.
 */
export function shareRoom(wanted: readonly number[], room: number): number[] {
  const shares = wanted.map(() => 0);
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let left = Math.max(0, room);
  for (const [done, index] of order.entries()) {
    const share = Math.min(wanted[index] ?? 0, left / (order.length - done));
    shares[index] = share;
    left -= share;
  }
  return shares;
}
