import type { FontSet, TextRun } from '#shared/typeset/index.ts';
import type { TextBlock } from './groups.ts';
import { stretchesOf } from './stretches.ts';

/**
 * A paragraph as one element, so that selecting, copying and finding go across its lines; each stretch stands where the
 * layout has it.
 */
export function TextDrawing({ block, fonts }: { readonly block: TextBlock; readonly fonts: FontSet }) {
  const [first] = block.runs;
  if (!first) return null;
  return (
    <text className={first.face} fontSize={first.size} fill={first.color} {...(block.isOrnament ? ornament : {})}>
      {block.runs.flatMap((run, index) => spansOf(run, fonts, first, index))}
    </text>
  );
}

const ornament = { 'aria-hidden': true, 'data-ornament': true } as const;

function spansOf(run: TextRun, fonts: FontSet, first: TextRun, index: number) {
  const em = run.size / 1000;
  const own = {
    ...(run.face === first.face ? {} : { className: run.face }),
    ...(run.size === first.size ? {} : { fontSize: run.size }),
    ...(run.color === first.color ? {} : { fill: run.color }),
  };
  return stretchesOf(run, fonts[run.face]).map(({ text, at, spacing }) => (
    <tspan
      key={`${index} ${at}`}
      x={rounded(run.x + at * em)}
      y={rounded(run.y)}
      {...own}
      {...(spacing === 0 ? {} : { letterSpacing: rounded(spacing * em) })}
    >
      {text}
    </tspan>
  ));
}

/** Thousandths of a pt say more than a screen shows. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
