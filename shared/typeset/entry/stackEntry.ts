import type { DocumentEntry } from '../../compose/document.ts';
import type { SectionFormat } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Arrangement } from './arrangement.ts';
import { headlineStrip } from './headline.ts';
import { pictureLinesOf, pictureRows } from './pictures.ts';
import { countThatFit, type Fragment, pile, type Strip } from './strips.ts';
import { detailStrips, leadStrips } from './text.ts';

/** Headline, lead, pictures, detail, one below the other across the full width. */
export function setStackEntry(context: Context, entry: DocumentEntry, format: SectionFormat): Arrangement {
  const { width } = context.template.area;
  const above = [
    headlineStrip(context, entry, format === 'feature' ? 'featureHeadline' : 'briefHeadline'),
    ...leadStrips(context, entry, width),
  ];
  const detail = detailStrips(context, entry, width);
  const strips = (lines: number): Strip[] => [...above, ...pictureRows(context, entry, lines, width), ...detail];
  return {
    pictureLines: pictureLinesOf(context, entry),
    whole: (lines) => pile(context, strips(lines)),
    split: (lines, firstRoom, nextRoom) => splitStrips(context, strips(lines), firstRoom, nextRoom),
  };
}

export function splitStrips(
  context: Context,
  strips: readonly Strip[],
  firstRoom: number,
  nextRoom: number,
): Fragment[] {
  const fragments: Fragment[] = [];
  let rest = strips;
  let room = firstRoom;
  while (rest.length > 0) {
    const count = countThatFit(rest, room, true);
    fragments.push(pile(context, rest.slice(0, count)));
    rest = rest.slice(count);
    room = nextRoom;
  }
  return fragments;
}
