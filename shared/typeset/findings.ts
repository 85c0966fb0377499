import type { Document, DocumentEntry } from '../compose/document.ts';
import type { SectionFormat } from '../model/index.ts';
import type { Context } from './context.ts';
import type { LayoutFinding, PlacedEntry } from './displayList.ts';
import { missingIn } from './entry/missingCharacters.ts';

/** What the layout found wrong: entries too long for their place, characters that no font has. */
export function findingsOf(
  context: Context,
  document: Document,
  placed: readonly PlacedEntry[],
  missingOf: (entry: DocumentEntry, format: SectionFormat) => readonly string[],
): LayoutFinding[] {
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
  const overflows = placed.flatMap((entry) => (entry.excessLines > 0 ? [overflow(entry)] : []));
  const missing = document.sections.flatMap((section) =>
    section.entries.flatMap((entry) => {
      const characters = missingOf(entry, section.format);
      return characters.length > 0 ? [missingGlyph(characters, `《${entry.headline}》`, entry.id)] : [];
    }),
  );
  const furniture = inFurniture.length > 0 ? [missingGlyph(inFurniture, '刊物的名称、期号或说明', null)] : [];
  return [...overflows, ...missing, ...furniture];
}

function overflow(entry: PlacedEntry): LayoutFinding {
  const lines = Math.ceil(entry.excessLines);
  const message = `《${entry.headline}》所在的页多出${lines}行：排不下的内容已顺延，页码随之改变，没有文字被截掉。可以删减${lines}行或减少每页条数。`;
  return { code: 'overflow', message, entryId: entry.id };
}

function missingGlyph(characters: readonly string[], where: string, entryId: string | null): LayoutFinding {
  const list = characters
    .map(
      (character) =>
        `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`,
    )
    .join('、');
  const message = `${where}中的${list}没有字体可以显示，印出来是〓。请换一个字，或改用通行的写法。`;
  return { code: 'missing_glyph', message, entryId };
}
