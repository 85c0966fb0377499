import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import { openPdf, pageTexts } from '../../helpers/pdfjs.ts';
import { layOutSample, missingCharacter, rareCharacter, type Sample, write } from '../../helpers/pdfSample.ts';

let sample: Sample;
let pdf: PDFDocumentProxy;
let texts: string[];

beforeAll(async () => {
  sample = await layOutSample();
  pdf = await openPdf(await write(sample));
  texts = await pageTexts(pdf);
});

const squeeze = (text: string) => text.replace(/\s+/g, '');

describe('the words of the PDF', () => {
  test('every headline stands on its page, every lead and detail comes back whole', () => {
    for (const entry of sample.document.sections.flatMap((section) => section.entries)) {
      const placed = sample.layout.entries.find(({ id }) => id === entry.id);
      if (!placed) throw new Error(`${entry.headline} is not laid out`);
      const text = texts.slice(placed.pageIndex, placed.lastPageIndex + 1).join('');
      expect(text).toContain(squeeze(entry.headline));
      for (const lead of entry.lead) expect(text).toContain(squeeze(lead));
      if (placed.pageIndex !== placed.lastPageIndex) continue;
      for (const { runs } of entry.detail) expect(text).toContain(squeeze(runs.map((run) => run.text).join('')));
    }
  });

  test('a character beyond U+FFFF and one that no font has come back as what they are', () => {
    const { metrics } = loadFonts();
    const code = (character: string) => character.codePointAt(0) ?? 0;
    expect(metrics.sansBold.has(code(rareCharacter)) || metrics.serif.has(code(rareCharacter))).toBe(true);
    expect(metrics.serif.has(code(missingCharacter)) || metrics.sans.has(code(missingCharacter))).toBe(false);
    const page = texts[sample.layout.entries[0]?.pageIndex ?? 0];
    expect(page).toContain(`海${rareCharacter}”Ångström`);
    expect(page).toContain(`会址在${missingCharacter}临江院`);
  });

  test('no radical or compatibility ideograph takes the place of a character', () => {
    expect(texts.join('')).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF]/);
  });

  test('a font that no text uses is not in the file', async () => {
    const { layout } = sample;
    const pages = layout.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.kind === 'text' ? { ...item, face: 'serif' as const } : item)),
    }));
    const bytes = await write({ ...sample, layout: { ...layout, pages } });
    const names = Buffer.from(bytes)
      .toString('latin1')
      .match(/NotoSans/g);
    expect(names).toBeNull();
    expect((await pageTexts(await openPdf(bytes))).join('')).toBe(texts.join(''));
  });
});
