import type { ShownText } from './pageText.ts';
import type { PdfReader } from './pdfReader.ts';
import { type Dictionary, isDictionary, Reference, type Value } from './values.ts';

/** Text of an element on one page. */
export interface TaggedText {
  readonly pageIndex: number;
  readonly text: string;
}

/**
 * The marked text in the order of the structure tree (ISO 32000-1 §14.7.4).
 * @param indexOf index of each page by its object's number
 */
export function readStructure(
  reader: PdfReader,
  catalog: Dictionary,
  pages: readonly { readonly shown: readonly ShownText[] }[],
  indexOf: ReadonlyMap<number, number>,
): TaggedText[] {
  const marked = pages.map(textByMark);
  const found: TaggedText[] = [];
  const take = (page: Value | undefined, mark: Value | undefined): void => {
    const pageIndex = page instanceof Reference ? indexOf.get(page.number) : undefined;
    if (pageIndex === undefined || typeof mark !== 'number') throw new Error('a tag marks no page');
    found.push({ pageIndex, text: marked[pageIndex]?.get(mark) ?? '' });
  };
  const visit = (value: Value): void => {
    const element = reader.dictionary(value);
    for (const kid of reader.list(element.get('K'))) {
      if (typeof kid === 'number') take(element.get('Pg'), kid);
      else if (kid instanceof Reference) visit(kid);
      else if (isDictionary(kid) && kid.get('Type') === '/MCR') take(kid.get('Pg'), kid.get('MCID'));
    }
  };
  for (const kid of reader.list(reader.dictionary(catalog.get('StructTreeRoot')).get('K'))) visit(kid);
  return found;
}

function textByMark(page: { readonly shown: readonly ShownText[] }): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { mark, text } of page.shown) if (mark !== null) texts.set(mark, (texts.get(mark) ?? '') + text);
  return texts;
}
