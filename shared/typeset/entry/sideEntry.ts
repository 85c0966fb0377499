import type { DocumentEntry } from '../../compose/document.ts';
import { type Context, style } from '../context.ts';
import { moved } from '../paint.ts';
import type { Arrangement } from './arrangement.ts';
import { hasPlace, paintHeadline, paintPlace } from './headline.ts';
import { pictureLinesOf, pictureRows } from './pictures.ts';
import { splitStrips } from './stackEntry.ts';
import { type Fragment, joined, pile, type Strip } from './strips.ts';
import { detailStrips, leadStrips } from './text.ts';

/** Free space between the headline and the place line below it. */
const spaceAbovePlace = 4;

/** Headline in a column of its own, the text beside it. */
export function setSideEntry(context: Context, entry: DocumentEntry): Arrangement {
  const { brief, area } = context.template;
  const left = brief.headlineWidth + brief.gap;
  const width = area.width - left;
  const headline = headlineColumn(context, entry);
  const lead = leadStrips(context, entry, width);
  const detail = detailStrips(context, entry, width);
  const beside = (lines: number): Strip[] => [...lead, ...pictureRows(context, entry, lines, width), ...detail];
  const atSide = (fragment: Fragment): Fragment => ({
    ...fragment,
    items: moved(fragment.items, left, 0),
    links: moved(fragment.links, left, 0),
  });
  return {
    pictureLines: pictureLinesOf(context, entry),
    whole: (lines) => joined([headline, pile(context, beside(lines), left)]),
    split: (lines, firstRoom, nextRoom) => {
      const [first, ...rest] = splitStrips(context, beside(lines), firstRoom, nextRoom).map(atSide);
      return first ? [joined([headline, first]), ...rest] : [headline];
    },
  };
}

function headlineColumn(context: Context, entry: DocumentEntry): Fragment {
  const { line: grid } = context.template.area;
  const top = (grid - style(context, 'briefHeadline').line) / 2;
  const { headlineWidth } = context.template.brief;
  const { items, bottom } = paintHeadline(context, entry, 'briefHeadline', headlineWidth, top);
  const place = hasPlace(context, entry)
    ? paintPlace(context, entry, bottom + spaceAbovePlace, context.template.brief.headlineWidth)
    : null;
  const height = place ? place.bottom : bottom;
  return { lines: Math.ceil(height / grid), items: [...items, ...(place?.items ?? [])], links: [] };
}
