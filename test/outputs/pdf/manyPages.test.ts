import { beforeAll, describe, expect, test } from 'vitest';
import { provePdf } from '#library/exporting/pdf/index.ts';
import { documentOf, entryOf, sectionOf } from '../../helpers/documents.ts';
import { openPdf } from '../../helpers/pdfjs.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';

let sample: Sample;
let bytes: Uint8Array;

beforeAll(async () => {
  const entries = Array.from({ length: 2400 }, (_, index) => entryOf(`entry-${index}`, { detail: 40 }, index));
  sample = await layOutSample(undefined, documentOf([sectionOf('section-0', 0, 'brief', entries, 2)]));
  bytes = await write(sample);
});

describe('an issue of more than a thousand pages', () => {
  test('has a page tree and a tree of tags of several levels, that reads back right', async () => {
    const { pages } = sample.layout;
    expect(pages.length).toBeGreaterThan(1100);
    const pdf = await openPdf(bytes);
    expect(pdf.numPages).toBe(pages.length);
    expect((await pdf.getPageLabels())?.at(-1)).toBe(pages.at(-1)?.folio);
    const last = sample.layout.entries.at(-1);
    const { items } = await (await pdf.getPage((last?.pageIndex ?? 0) + 1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text.replace(/\s+/g, '')).toContain(last?.headline.replace(/\s+/g, ''));
  });

  test('is proved from end to end', async () => {
    const proof = await provePdf(bytes, sample.layout, sample.document);
    expect(proof.problems).toEqual([]);
    expect(proof).toMatchObject({ entries: 2400, bookmarks: 2402 });
  });
});
