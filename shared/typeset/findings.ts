import type { Document, DocumentEntry } from '../compose/document.ts';
import type { SectionFormat } from '../model/index.ts';
import type { BodyPagePlan, Overflow } from './body/planSection.ts';
import type { Context } from './context.ts';
import type { LayoutFinding, MissingGlyphFinding, OverflowFinding, Page, PagePlace, TextRun } from './displayList.ts';
import { missingIn } from './entry/missingCharacters.ts';
import { entryOfNode } from './structure.ts';

interface FindingsInput {
  readonly document: Document;
  readonly pages: readonly Page[];
  readonly plans: readonly BodyPagePlan[];
  /** Their pages count from the first of the body. */
  readonly overflows: readonly Overflow[];
  /** Index of the first body page among all pages. */
  readonly firstBodyPage: number;
  readonly missingOf: (entry: DocumentEntry, format: SectionFormat) => readonly string[];
}

/** What the layout found wrong, and where: entries too long for their place, characters that no font has. */
export function findingsOf(context: Context, input: FindingsInput): LayoutFinding[] {
  const { document } = input;
  const inFurniture = missingIn(
    context.fonts,
    [
      document.publication,
      document.label,
      document.slogan,
      document.brand,
      document.site,
      document.frequency,
      document.closingNote,
      ...document.sections.map((section) => section.title),
    ].join(''),
  );
  const overflows = input.overflows.map((overflow) => overflowFinding(context, input, overflow));
  const missing = document.sections.flatMap((section) =>
    section.entries.flatMap((entry) => {
      const characters = input.missingOf(entry, section.format);
      return characters.length > 0 ? [missingFinding(input, characters, `《${entry.headline}》`, entry.id)] : [];
    }),
  );
  const furniture = inFurniture.length > 0 ? [missingFinding(input, inFurniture, '刊物的名称、期号或说明', null)] : [];
  return [...overflows, ...missing, ...furniture];
}

function overflowFinding(context: Context, input: FindingsInput, overflow: Overflow): OverflowFinding {
  const { entryId, movedEntryId } = overflow;
  const entry = input.document.sections.flatMap(({ entries }) => entries).find(({ id }) => id === entryId);
  const linesTooMany = Math.ceil(overflow.lines);
  const message = `《${entry?.headline ?? ''}》所在的页多出${linesTooMany}行：排不下的内容已顺延，页码随之改变，没有文字被截掉。可以删减${linesTooMany}行或减少每页条数。`;
  const { area } = context.template;
  const placements = input.plans[overflow.page]?.placements ?? [];
  const end = Math.max(0, ...placements.map(({ line, fragment }) => line + fragment.lines));
  const from = end + context.template.itemGap;
  const linesFree = movedEntryId === null ? 0 : Math.max(0, area.lines - from);
  const place = { pageIndex: input.firstBodyPage + overflow.page, x: area.left, width: area.width };
  const hole = linesFree > 0 ? { ...place, y: area.top + from * area.line, height: linesFree * area.line } : null;
  return { code: 'overflow', message, entryId, movedEntryId, linesTooMany, linesFree, hole };
}

function missingFinding(
  { pages }: FindingsInput,
  characters: readonly string[],
  where: string,
  entryId: string | null,
): MissingGlyphFinding {
  const list = characters
    .map(
      (character) =>
        `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`,
    )
    .join('、');
  const message = `${where}中的${list}没有字体可以显示，印出来是〓。请换一个字，或改用通行的写法。`;
  const places = pages.flatMap((page, pageIndex) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'text' || entryOfNode(item.node) !== entryId) return [];
      return placesIn(item, characters, pageIndex);
    }),
  );
  return { code: 'missing_glyph', message, entryId, characters, places };
}

/** An ideograph's box reaches so far above the baseline, in em. */
const ascent = 0.88;

function placesIn(run: TextRun, wanted: readonly string[], pageIndex: number): (PagePlace & { character: string })[] {
  const { size } = run;
  return [...run.text].flatMap((character, index) => {
    if (!wanted.includes(character)) return [];
    const x = run.x + ((run.xs[index] ?? 0) * size) / 1000;
    return [{ character, pageIndex, x, y: run.y - ascent * size, width: size, height: size }];
  });
}
