import { romanNumeral } from '#shared/numbering/index.ts';
import type { PdfReader } from './pdfReader.ts';
import { Bytes, type Dictionary, numberOf, type Value } from './values.ts';

/** The printed number of a page (ISO 32000-1 §12.4.2). */
export function readLabels(reader: PdfReader, catalog: Dictionary): (index: number) => string {
  const numbers = reader.list(reader.dictionary(catalog.get('PageLabels')).get('Nums'));
  const ranges = numbers.flatMap((start, at) =>
    at % 2 === 0 ? [{ start: numberOf(start), value: numbers[at + 1] }] : [],
  );
  return (index) => {
    const range = ranges.findLast(({ start }) => start <= index);
    if (range === undefined) return String(index + 1);
    const label = reader.dictionary(range.value);
    const prefix = label.get('P');
    const first = label.get('St');
    const count = index - range.start + (typeof first === 'number' ? first : 1);
    return (prefix instanceof Bytes ? prefix.text : '') + numeral(label.get('S'), count);
  };
}

function numeral(style: Value | undefined, count: number): string {
  if (style === '/D') return String(count);
  return style === '/r' ? romanNumeral(count) : '';
}
