import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '#shared/typeset/index.ts';
import { type Glyph, glyphsOf, openPdf } from '../../helpers/pdfjs.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { classic, review } from '../../helpers/templates.ts';
import { requireTool } from '../../helpers/tools.ts';

const newFolder = useTempFolders();
const mutool = requireTool('mutool');
const tolerance = 0.05;

/** Where the display list puts each character, in PDF's coordinates. */
function wantedGlyphs(page: Page, height: number): Glyph[] {
  return page.items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    const { x, y, size, xs } = item;
    return [...item.text].map((character, index) => ({
      character,
      x: x + ((xs[index] ?? Number.NaN) * size) / 1000,
      y: height - y,
    }));
  });
}

function expectSamePlaces(found: readonly Glyph[], wanted: readonly Glyph[]): void {
  expect(found.map(({ character }) => character).join('')).toBe(wanted.map(({ character }) => character).join(''));
  wanted.forEach(({ character, x, y }, index) => {
    const glyph = found[index];
    if (!glyph || Math.abs(glyph.x - x) > tolerance || Math.abs(glyph.y - y) > tolerance) {
      expect.fail(`${character} stands at ${glyph?.x}, ${glyph?.y} instead of ${x}, ${y}`);
    }
  });
}

describe.each([
  ['classic', classic],
  ['review', review],
])('every character of the template %s stands where the layout puts it', (_, template) => {
  let sample: Sample;
  let bytes: Uint8Array;

  beforeAll(async () => {
    sample = await layOutSample(template);
    bytes = await write(sample, { pageSize: template.page });
  });

  test('as pdf.js reckons it', async () => {
    const pdf = await openPdf(bytes);
    for (const [index, page] of sample.layout.pages.entries()) {
      expectSamePlaces(await glyphsOf(pdf, index + 1), wantedGlyphs(page, template.page.height));
    }
  });

  test.runIf(mutool)('as MuPDF draws it', () => {
    const path = join(newFolder(), 'positions.pdf');
    writeFileSync(path, bytes);
    const trace = execFileSync(mutool ?? '', ['trace', path, '1-N'], { encoding: 'utf8', maxBuffer: 1e9 });
    const pages = trace.split('<page ').slice(1);
    expect(pages).toHaveLength(sample.layout.pages.length);
    for (const [index, page] of sample.layout.pages.entries()) {
      expectSamePlaces(tracedGlyphs(pages[index] ?? ''), wantedGlyphs(page, template.page.height));
    }
  });
});

function tracedGlyphs(trace: string): Glyph[] {
  const found = trace.matchAll(/<g unicode="([^"]*)" glyph="\d+" x="([^"]*)" y="([^"]*)"/g);
  return [...found].map(([, character = '', x, y]) => ({
    character: plainText(character),
    x: Number(x),
    y: Number(y),
  }));
}

function plainText(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
