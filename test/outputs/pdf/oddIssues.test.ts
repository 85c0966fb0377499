import { describe, expect, test } from 'vitest';
import { provePdf } from '#library/exporting/pdf/index.ts';
import type { DocumentEntry } from '#shared/compose/index.ts';
import { documentOf, entryOf, sectionOf } from '../../helpers/documents.ts';
import { layOutSample, write } from '../../helpers/pdfSample.ts';
import { classic, review } from '../../helpers/templates.ts';

const named = (...headlines: readonly string[]): DocumentEntry[] =>
  headlines.map((headline, index) => entryOf(`entry-${index}`, { headline }, index));

function withDetail(headline: string, text: string, link: string | null = null): DocumentEntry {
  return { ...entryOf(headline, { headline }), detail: [{ runs: [{ text, bold: false, link }] }] };
}

const address = `https://example.com/${'path/'.repeat(30)}?query=1&b=2`;

const issues: Readonly<Record<string, readonly DocumentEntry[]>> = {
  'a detail of 2,000 characters and a headline of 60': [
    entryOf('long', { detail: 2000, lead: 300, pictures: 2 }),
    entryOf('wide', { headline: '长'.repeat(60) }),
  ],
  'headlines that are equal, or the start of one another': named('同名', '同名', '同', '同名之二'),
  'headlines that look like page numbers': named('总投资 2022', '3', '“第3页”', '第 1—2 页', '……——'),
  'a hundred entries': named(...Array.from({ length: 100 }, (_, index) => `条目 ${index} 之 ${index * 7}`)),
  'entries with next to no text': [
    { ...entryOf('none', { headline: '乙' }), detail: [] },
    { ...entryOf('runless', { headline: '丙' }), detail: [{ runs: [] }] },
    withDetail('甲', '。'),
  ],
  'a lead that quotes the headlines that follow': [
    { ...entryOf('quoting', { headline: '甲条' }), lead: ['乙条的事，丙条的事。'] },
    ...named('乙条', '丙条'),
  ],
  'odd white space and characters of no width': [
    ...named('双  空格　全角\u00A0不断'),
    withDetail('零\u200B宽', '网\u200B址\u2060。软\u00AD连字'),
  ],
  'an address longer than a line': [withDetail('网址', `见 ${address} 。`, address)],
};

describe.each([
  ['classic', classic],
  ['review', review],
])('in the template %s', (_, template) => {
  test.each(Object.keys(issues))('an issue with %s is exported and proved', async (name) => {
    for (const format of ['feature', 'brief'] as const) {
      const sample = await layOutSample(template, documentOf([sectionOf('section', 0, format, issues[name] ?? [])]));
      const proof = await provePdf(await write(sample), sample.layout, sample.document);
      expect(proof.problems).toEqual([]);
    }
  });
});
