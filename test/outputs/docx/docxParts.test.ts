import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { slicesOf, textOf } from '#library/exporting/docx/entrySlices.ts';
import { linesAtMost } from '#library/exporting/docx/lineEstimate.ts';
import { escapeXml, xmlText } from '#library/exporting/docx/xml.ts';
import { readZip, writeZip } from '#library/exporting/docx/zip.ts';
import { documentOf, entryOf, sectionOf } from '../../helpers/documents.ts';
import { layOut } from '../../helpers/docxSamples.ts';
import { parseXml, textContent } from '../../helpers/docxXml.ts';
import { review } from '../../helpers/templates.ts';

describe('ZIP files', () => {
  test('what is written comes back', async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/),
      content: fc.uint8Array({ maxLength: 300 }),
      stored: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: ({ name }) => name }), async (files) => {
        const zip = await writeZip(files, new Date('2026-10-23T08:30:00Z'));
        const read = await readZip(zip);
        expect(read.map((entry) => ({ ...entry, content: new Uint8Array(entry.content) }))).toEqual(files);
      }),
    );
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'entries carry the date in UTC on a machine in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const date = new Date('2026-10-23T08:30:10Z');
      const zip = await writeZip([{ name: 'a', content: new Uint8Array(1), stored: true }], date);
      vi.unstubAllEnvs();
      expect(zip.readUInt16LE(10)).toBe((8 << 11) | (30 << 5) | 5);
      expect(zip.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (10 << 5) | 23);
    },
  );

  test('a file that is none is refused', async () => {
    await expect(readZip(Buffer.from('no zip at all, only words'))).rejects.toThrow('central directory');
  });
});

describe('text in XML', () => {
  test('any text is well-formed once escaped, and keeps what XML allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        expect(textContent(parsed)).toBe(xmlText(text));
        expect(parsed.attributes['b']).toBe(xmlText(text));
      }),
    );
  });
});

describe('the estimate of lines', () => {
  const lines = (text: string, width = 484) => linesAtMost([{ text, face: 'serif' }], 11, width);

  test('44 ideographs fill a line of 44; the estimate allows for one less', () => {
    expect(lines('文'.repeat(43))).toBe(1);
    expect(lines('文'.repeat(44))).toBe(2);
    expect(lines('')).toBe(0);
  });

  test('more text never takes fewer lines, a narrower column never fewer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 60, max: 480 }), (text, more, width) => {
        expect(lines(text + more, width)).toBeGreaterThanOrEqual(lines(text, width));
        expect(lines(text, width)).toBeGreaterThanOrEqual(lines(text, width + 20));
      }),
    );
  });

  test('bold text is wider', () => {
    const text = 'BRIEF 2026 '.repeat(20);
    expect(linesAtMost([{ text, face: 'sansBold' }], 11, 200)).toBeGreaterThan(
      linesAtMost([{ text, face: 'sans' }], 11, 200),
    );
  });
});

describe('the slices of a divided entry', () => {
  test('follow one another without a gap, page by page', () => {
    const size = fc.record({ lead: fc.integer({ min: 20, max: 300 }), detail: fc.integer({ min: 1700, max: 5000 }) });
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 3 }), fc.boolean(), (wish, pictures, columns) => {
        const entry = entryOf('a', { ...wish, pictures }, 1);
        const layout = layOut(documentOf([sectionOf('s0', 0, 'feature', [entry])]), columns ? review : undefined);
        const [placed] = layout.entries;
        if (!placed) throw new Error('not placed');
        const slices = slicesOf(layout, entry, placed);
        expect(slices.length).toBe(placed.lastPageIndex - placed.pageIndex + 1);
        const detail = slices.flatMap((slice) => slice.detail);
        expect(detail[0]?.from).toBe(0);
        expect(detail.at(-1)?.to).toBe(textOf(entry, 'detail', 0).length);
        for (const [index, slice] of detail.slice(1).entries()) expect(slice.from).toBe(detail[index]?.to);
      }),
      { numRuns: 15 },
    );
  });
});
