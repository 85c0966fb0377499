import type { ShownText } from './pageText.ts';
import type { PdfReader } from './pdfReader.ts';
import { type Dictionary, isDictionary, Reference, type Value } from './values.ts';

/** The text of one element of the structure tree. */
export interface TaggedText {
  /** H1, P, Figure … */
  readonly role: string;
  /** Where it begins. */
  readonly pageIndex: number;
  readonly text: string;
}

/**
 * The elements with marked text of their own, in the order of the structure tree (ISO 32000-1 §14.7.4).
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
  const take = (
    page: Value | undefined,
    mark: Value | undefined,
  ): { readonly pageIndex: number; readonly text: string } => {
    const pageIndex = page instanceof Reference ? indexOf.get(page.number) : undefined;
    if (pageIndex === undefined || typeof mark !== 'number') throw new Error('a tag marks no page');
    return { pageIndex, text: marked[pageIndex]?.get(mark) ?? '' };
  };
  const visit = (value: Value): void => {
    const element = reader.dictionary(value);
    const kids = reader.list(element.get('K'));
    const parts = kids.flatMap((kid) => {
      if (typeof kid === 'number') return [take(element.get('Pg'), kid)];
      return isDictionary(kid) && kid.get('Type') === '/MCR' ? [take(kid.get('Pg'), kid.get('MCID'))] : [];
    });
    const [first] = parts;
    const role = String(element.get('S')).slice(1);
    if (first) found.push({ role, pageIndex: first.pageIndex, text: parts.map(({ text }) => text).join('') });
    for (const kid of kids) if (kid instanceof Reference) visit(kid);
  };
  for (const kid of reader.list(reader.dictionary(catalog.get('StructTreeRoot')).get('K'))) visit(kid);
  return found;
}

function textByMark(page: { readonly shown: readonly ShownText[] }): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { mark, text } of page.shown) if (mark !== null) texts.set(mark, (texts.get(mark) ?? '') + text);
  return texts;
}
