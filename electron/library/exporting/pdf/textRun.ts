import type { TextRun } from '#shared/typeset/displayList.ts';
import type { FontSubset } from './fontSubsets.ts';
import { number } from './syntax.ts';

/** Above this size (pt) half a thousandth of an em is too coarse a step. */
const coarseUpTo = 48;

/**
 * Shows a run with each character where the layout puts it (ISO 32000-1 §9.4.3, TJ). The pen moves by the advance
 * the font declares; what that lacks of the layout's position is made good before the next character, reckoned
 * from where the pen really stands, so that rounding never adds up.
 */
export function showText(run: TextRun, pageHeight: number, subset: FontSubset): string {
  const steps = run.size > coarseUpTo ? 10 : 1;
  const start = run.xs[0] ?? 0;
  let pen = start;
  let array = '<';
  for (const [index, { code, advance }] of subset.codesOf(run).entries()) {
    const back = Math.round((pen - (run.xs[index] ?? pen)) * steps) / steps;
    if (back !== 0) array += `>${number(back)}<`;
    array += code;
    pen += advance - back;
  }
  const x = run.x + (start * run.size) / 1000;
  return `1 0 0 1 ${number(x)} ${number(pageHeight - run.y)} Tm [${array}>] TJ`;
}
