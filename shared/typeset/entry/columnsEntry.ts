import type { DocumentEntry } from '../../compose/document.ts';
import type { Context } from '../context.ts';
import type { Arrangement } from './arrangement.ts';
import { headlineStrip } from './headline.ts';
import { pictureLinesOf, pictureStrip } from './pictures.ts';
import { countThatFit, type Fragment, joined, linesOf, pile, type Strip } from './strips.ts';
import { detailStrips, leadStrips } from './text.ts';

/** Headline across, then two columns headed by the pictures, the text below them, column by column, both about as long. */
export function setColumnsEntry(context: Context, entry: DocumentEntry): Arrangement {
  const { width } = context.template.columns;
  const headline = headlineStrip(context, entry, 'featureHeadline');
  const lead = leadStrips(context, entry, width).map((strip, index, all) => ({
    ...strip,
    keepWithNext: index < all.length - 1,
  }));
  const text = [...lead, ...detailStrips(context, entry, width)];
  const pictures = (lines: number): Strip[] =>
    entry.pictures.map((picture, index) => pictureStrip(context, entry, [picture], index, lines, width));
  return {
    pictureLines: pictureLinesOf(context, entry),
    whole: (lines) => {
      const strips = pictures(lines);
      const left = strips.filter((_, index) => index % 2 === 0);
      const right = strips.filter((_, index) => index % 2 === 1);
      return below(context, headline, balanced(context, left, right, text));
    },
    split: (lines, firstRoom, nextRoom) =>
      splitColumns(context, headline, [...pictures(lines), ...text], firstRoom, nextRoom),
  };
}

function below(context: Context, headline: Strip, columns: Fragment): Fragment {
  return pile(context, [headline, { ...columns, keepWithNext: false }]);
}

function sideBySide(context: Context, left: readonly Strip[], right: readonly Strip[]): Fragment {
  const { width, gap } = context.template.columns;
  return joined([pile(context, left), pile(context, right, width + gap)]);
}

/** The shortest pair of columns that holds everything. */
function balanced(context: Context, left: readonly Strip[], right: readonly Strip[], text: readonly Strip[]): Fragment {
  const heads = [linesOf(left), linesOf(right)] as const;
  let height = Math.max(...heads, Math.ceil((heads[0] + heads[1] + linesOf(text)) / 2));
  for (;;) {
    const count = countThatFit(text, height - heads[0], false);
    const rest = text.slice(count);
    if (heads[1] + linesOf(rest) <= height)
      return sideBySide(context, [...left, ...text.slice(0, count)], [...right, ...rest]);
    height++;
  }
}

/** Column by column, page by page; what is left for the last page is balanced. */
function splitColumns(
  context: Context,
  headline: Strip,
  strips: readonly Strip[],
  firstRoom: number,
  nextRoom: number,
): Fragment[] {
  const fragments: Fragment[] = [];
  let rest = strips;
  while (rest.length > 0) {
    const room = fragments.length === 0 ? firstRoom - headline.lines : nextRoom;
    const columns = linesOf(rest) <= 2 * room ? balanced(context, [], [], rest) : null;
    if (columns && columns.lines <= room) {
      fragments.push(columns);
      break;
    }
    const inFirst = countThatFit(rest, room, true);
    const inSecond = countThatFit(rest.slice(inFirst), room, false);
    const second = rest.slice(inFirst, inFirst + inSecond);
    fragments.push(sideBySide(context, rest.slice(0, inFirst), second));
    rest = rest.slice(inFirst + inSecond);
  }
  const [first, ...others] = fragments;
  return first ? [below(context, headline, first), ...others] : [];
}
