import type { DocumentPicture } from '../compose/document.ts';
import type { FontSet } from './fontMetrics.ts';
import type { ColorName, Style, StyleName, Template } from './template.ts';
import type { StyledText } from './text/atoms.ts';
import { type ParagraphOptions, setParagraph, setSingleLine } from './text/paragraph.ts';
import type { SetLine } from './text/setLine.ts';

/** What every part of the typesetter works with: the template with the publication's colour in it, and the fonts. */
export interface Context {
  readonly template: Template;
  readonly fonts: FontSet;
  readonly placeLine: boolean;
  /** Stands in place of the template's mark; null without one. */
  readonly logo: DocumentPicture | null;
}

export function color(context: Context, name: ColorName): string {
  return context.template.colors[name];
}

export function style(context: Context, name: StyleName): Style {
  return context.template.styles[name];
}

interface BlockOptions extends Omit<ParagraphOptions, 'measure' | 'tracking' | 'indent'> {
  /** pt */
  readonly width: number;
  /** pt */
  readonly indent?: number;
}

/** Sets text of one style in a column of `width` pt. */
export function setText(context: Context, name: StyleName, text: string, options: BlockOptions): SetLine[] {
  return setRuns(context, name, [{ text, face: style(context, name).face }], options);
}

export function setRuns(
  context: Context,
  name: StyleName,
  runs: readonly StyledText[],
  { width, indent = 0, justify = true }: BlockOptions,
): SetLine[] {
  const { size, tracking } = style(context, name);
  const em = 1000 / size;
  return setParagraph(runs, context.fonts, { measure: width * em, indent: indent * em, justify, tracking });
}

/** Page numbers, heads and feet are the same few texts on every page and in every layout. */
const setLines = new WeakMap<Context, Map<string, SetLine>>();

export function setLineOf(context: Context, name: StyleName, text: string): SetLine {
  const known = setLines.get(context) ?? new Map<string, SetLine>();
  setLines.set(context, known);
  const key = `${name} ${text}`;
  const { face, tracking } = style(context, name);
  const line = known.get(key) ?? setSingleLine([{ text, face }], context.fonts, tracking);
  known.set(key, line);
  return line;
}

/** Width of a set line in pt. */
export function widthOf(context: Context, name: StyleName, line: SetLine): number {
  return (line.width * style(context, name).size) / 1000;
}
