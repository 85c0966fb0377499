import type { CheckFinding } from '#shared/check/finding.ts';
import { entryOfNode, type Layout, type PagePlace, type TextRun } from '#shared/typeset/index.ts';

/** Height above and below the baseline that a mark covers, in em. */
const ascent = 0.88;
const height = 1.06;
/** Characters before the found text that must agree as well, so that the right one of several is marked. */
const context = 8;

interface Character {
  readonly text: string;
  readonly run: TextRun;
  /** Of the code point within its run. */
  readonly index: number;
  readonly pageIndex: number;
}

/** Where on the pages a finding's text is printed; nothing where it is about no text, or the layout differs. */
export function placesOf(
  layout: Layout,
  { entryId, start, end }: Pick<CheckFinding, 'entryId' | 'start' | 'end'>,
  text: string | null,
): readonly PagePlace[] {
  if (entryId === null || text === null || end <= start) return [];
  const printed = charactersOf(layout, entryId);
  const line = printed.map((character) => character.text).join('');
  const before = compact(text.slice(Math.max(0, start - context), start));
  const found = compact(text.slice(start, end));
  if (found === '') return [];
  const withBefore = line.indexOf(before + found);
  const at = withBefore < 0 ? line.indexOf(found) : withBefore + before.length;
  if (at < 0) return [];
  const first = [...line.slice(0, at)].length;
  return joined(printed.slice(first, first + [...found].length));
}

/** Spaces and line ends are the layout's own. */
const compact = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/** The printed characters of an entry in reading order. */
function charactersOf(layout: Layout, entryId: string): readonly Character[] {
  return layout.pages.flatMap((page, pageIndex) =>
    page.kind !== 'body'
      ? []
      : page.items.flatMap((item) => {
          if (item.kind !== 'text' || entryOfNode(item.node) !== entryId) return [];
          return [...item.text]
            .map((text, index) => ({ text, run: item, index, pageIndex }))
            .filter(({ text }) => compact(text) !== '');
        }),
  );
}

/** A place for each stretch of a run. */
function joined(characters: readonly Character[]): readonly PagePlace[] {
  const runs = new Map<TextRun, Character[]>();
  for (const character of characters) runs.set(character.run, [...(runs.get(character.run) ?? []), character]);
  return [...runs].flatMap(([run, within]) => {
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) return [];
    const { size, x, y, xs } = run;
    const left = x + ((xs[first.index] ?? 0) * size) / 1000;
    const next = xs[last.index + 1];
    const right = next === undefined ? x + ((xs[last.index] ?? 0) * size) / 1000 + size : x + (next * size) / 1000;
    return [{ pageIndex: first.pageIndex, x: left, y: y - ascent * size, width: right - left, height: height * size }];
  });
}
