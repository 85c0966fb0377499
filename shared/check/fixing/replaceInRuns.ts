import type { Run } from '../../model/index.ts';
import { takeMarksFrom } from './takeMarksFrom.ts';

/**
 * Runs with a stretch of their text replaced. Characters that stay keep their marks; a new one has the marks of the one
 * whose place it takes, or of its neighbour.
 * @param start offsets in the runs' text, UTF-16
 */
export function replaceInRuns(runs: readonly Run[], start: number, end: number, replacement: string): Run[] {
  const pieces = runs.flatMap((run) => Array.from(run.text, (text) => ({ text, run })));
  const first = indexAt(pieces, start);
  const last = indexAt(pieces, end);
  const old = pieces.slice(first, last);
  const wanted = Array.from(replacement);
  const neighbour = old[0]?.run ?? pieces[first - 1]?.run ?? pieces[last]?.run ?? { text: '' };
  const sources = takeMarksFrom(
    old.map(({ text }) => text),
    wanted,
  );
  const made = wanted.map((text, index) => ({ text, run: old[sources[index] ?? -1]?.run ?? neighbour }));
  return joined([...pieces.slice(0, first), ...made, ...pieces.slice(last)]);
}

interface Piece {
  readonly text: string;
  /** The run that it is of, or whose marks it takes. */
  readonly run: Run;
}

/** How many code points stand before an offset in UTF-16. */
function indexAt(pieces: readonly Piece[], offset: number): number {
  let at = 0;
  let index = 0;
  for (; index < pieces.length && at < offset; index++) at += pieces[index]?.text.length ?? 0;
  return index;
}

function joined(pieces: readonly Piece[]): Run[] {
  const runs: { run: Run; text: string }[] = [];
  for (const { text, run } of pieces) {
    const last = runs.at(-1);
    if (last?.run === run) last.text += text;
    else runs.push({ run, text });
  }
  return runs.map(({ run, text }) => ({ ...run, text }));
}
