import { PDFContext, PDFCrossRefStream, PDFRef } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { appendEntriesInOrder } from '#library/exporting/pdf/crossReference.ts';

/** The table of a cross-reference stream whose entries are added in this order. */
function tableOf(numbers: readonly number[]): string {
  const stream = PDFCrossRefStream.create(PDFContext.create().obj({}), false);
  for (const number of numbers) {
    if (number % 3 === 0) stream.addCompressedEntry(PDFRef.of(number), PDFRef.of(90), number);
    else stream.addUncompressedEntry(PDFRef.of(number), number * 1000);
  }
  stream.updateDict();
  return `${stream.dict} ${Buffer.from(stream.getUnencodedContents()).toString('hex')}`;
}

describe('the cross-reference stream', () => {
  test('is the same as pdf-lib’s own, whether its entries come in order or not', () => {
    const orders = [
      [1, 2, 3, 4, 7, 9, 10],
      [3, 2, 1, 10, 4, 9, 7],
    ];
    const before = orders.map(tableOf);
    appendEntriesInOrder();
    expect(orders.map(tableOf)).toEqual(before);
    expect(before[0]).toBe(before[1]);
  });
});
