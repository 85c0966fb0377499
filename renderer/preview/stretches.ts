import type { FontMetrics, TextRun } from '#shared/typeset/index.ts';

/** Part of a run that the browser sets by itself from one position: its advances and an even spacing keep to the layout. */
export interface Stretch {
  readonly text: string;
  /** Where it begins, and what is added after each character, in 1/1000 of the type size. */
  readonly at: number;
  readonly spacing: number;
}

/** A new stretch begins where the browser would be this far (pt) from where the layout wants a character. */
const tolerance = 0.006;
/** 〓 stands for a character that no font has, as in the PDF. */
const stand = '〓';

/** Positions are shared by all copies of a run, wherever it is moved to. */
const known = new WeakMap<TextRun['xs'], { readonly size: number; readonly stretches: readonly Stretch[] }>();

/** Cuts a run into as few stretches as keep each character where the layout puts it. */
export function stretchesOf(run: TextRun, font: FontMetrics): readonly Stretch[] {
  const before = known.get(run.xs);
  if (before?.size === run.size) return before.stretches;
  const stretches = cut(run, font);
  known.set(run.xs, { size: run.size, stretches });
  return stretches;
}

function cut({ text, xs, size }: TextRun, font: FontMetrics): Stretch[] {
  const most = (tolerance * 1000) / size;
  const stretches: { text: string; at: number; spacing: number }[] = [];
  let pen = Number.NaN;
  for (const [index, character] of [...text].entries()) {
    const codePoint = character.codePointAt(0) ?? 0;
    const drawn = font.has(codePoint) ? character : stand;
    const advance = font.advance(drawn.codePointAt(0) ?? 0);
    const at = xs[index] ?? 0;
    const next = xs[index + 1];
    const open = stretches.at(-1);
    const spacing = next === undefined ? (open?.spacing ?? 0) : next - at - advance;
    if (open && Math.abs(pen - at) < most && Math.abs(spacing - open.spacing) < most) {
      open.text += drawn;
      pen += advance + open.spacing;
    } else {
      stretches.push({ text: drawn, at, spacing });
      pen = at + advance + spacing;
    }
  }
  return stretches;
}
