import type { Flow } from './build.ts';

/** By how much a crowded page gives way: factors on the size of pictures and on the height of text lines. */
export interface Squeeze {
  readonly pictures: number;
  readonly lines: number;
}

/** How the first paragraph of a block stands to what is above it. */
export interface Opening {
  /** Free space above, pt. */
  readonly before: number;
  readonly pageBreak: boolean;
}

/** One way to set a block. */
export interface Form {
  /** An upper estimate of its height in another program, pt, without the space above. */
  height(squeeze: Squeeze): number;
  build(opening: Opening, squeeze: Squeeze): Flow[];
}

/** Something that stands on a page in one piece: a section's title, an entry, the closing note. */
export interface PageBlock {
  /** Where the layout has it, pt from the top of the type area. */
  readonly top: number;
  /** Free space above that it needs at least, pt. */
  readonly gap: number;
  /** At least one; the one that comes nearest to the printed page first. */
  readonly forms: readonly Form[];
  /** Whether all blocks of the page that say so are to be set alike: in the first form, or all in the last. */
  readonly alike?: boolean;
}

const comfortable: Squeeze = { pictures: 1, lines: 1 };
const leastPictures = 0.5;
const leastLines = 0.8;
const step = 0.02;

/** All degrees of squeeze, the gentlest first. */
const squeezes: readonly Squeeze[] = [
  ...degrees(leastPictures).map((pictures) => ({ pictures, lines: 1 })),
  ...degrees(leastLines).map((lines) => ({ pictures: leastPictures, lines })),
];

function degrees(least: number): number[] {
  return Array.from({ length: Math.round((1 - least) / step) + 1 }, (_, index) => 1 - index * step);
}

/**
 * Sets a page so that it stays one page in a program whose lines may break elsewhere: everything at its printed place
 * as far as `room` allows by a cautious estimate. Free space gives way first, then pictures, last the height of lines.
 * @param room pt
 */
export function fitPage(blocks: readonly PageBlock[], room: number, pageBreak: boolean): Flow[] {
  const forms = chooseForms(blocks, room);
  const gaps = blocks.reduce((sum, block, index) => sum + (index === 0 ? 0 : block.gap), 0);
  const squeeze = squeezes.find((option) => heightOf(forms, option) + gaps <= room) ?? {
    pictures: leastPictures,
    lines: leastLines,
  };
  let spare = Math.max(0, room - gaps - heightOf(forms, squeeze));
  let cursor = 0;
  return blocks.flatMap((block, index) => {
    const form = forms[index];
    if (!form) return [];
    const least = index === 0 ? 0 : block.gap;
    const given = Math.min(spare, Math.max(0, block.top - cursor - least));
    spare -= given;
    cursor += least + given + form.height(squeeze);
    return form.build({ before: least + given, pageBreak: pageBreak && index === 0 }, squeeze);
  });
}

/** From the block's printed top to where the next one's free space begins. */
function roomOf(blocks: readonly PageBlock[], index: number, room: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  return (next ? next.top - next.gap : room) - (block?.top ?? 0);
}

function chooseForms(blocks: readonly PageBlock[], room: number): Form[] {
  const chosen = blocks.map((block, index) => chooseForm(block, roomOf(blocks, index, room)));
  const differ = blocks.some((block, index) => block.alike && chosen[index] !== block.forms[0]);
  return chosen.map((form, index) => {
    const block = blocks[index];
    return (differ && block?.alike && block.forms.at(-1)) || form;
  });
}

/** The estimate is cautious and the page has lines to spare, so a form may look a line too long and still serve. */
const leeway = 18;

function chooseForm({ forms }: PageBlock, room: number): Form {
  const height = (form: Form): number => form.height(comfortable);
  return (
    forms.find((form) => height(form) <= room + leeway) ??
    forms.reduce((shortest, form) => (height(form) < height(shortest) ? form : shortest))
  );
}

function heightOf(forms: readonly Form[], squeeze: Squeeze): number {
  return forms.reduce((sum, form) => sum + form.height(squeeze), 0);
}
