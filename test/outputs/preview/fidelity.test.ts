import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNewLibrary, type OpenLibrary } from '#library/index.ts';
import { compose } from '#shared/compose/index.ts';
import { unwrap } from '#shared/errors.ts';
import { readMetrics } from '#shared/typeset/compactMetrics.ts';
import { createTypesetter, type Layout, type Page, type Template, type TextRun } from '#shared/typeset/index.ts';
import { glyphsOf, openPdf, picturesOf } from '../../helpers/pdfjs.ts';
import type { DrawnPage } from '../../helpers/previewPage/drawnPage.ts';
import { openPreviewPage, type PreviewPage, sharpness } from '../../helpers/previewPage/openPreviewPage.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { requireTool } from '../../helpers/tools.ts';

/** What an editor sees and what is printed are the same, measured on every page of the sample issue. */

const newFolder = useTempFolders();
const chromium = requireTool('chromium');
const pdftoppm = requireTool('pdftoppm');
/** pt by which a character or a picture may stand elsewhere. */
const tolerance = 0.3;
const kept = fileURLToPath(new URL('../../../out/test/preview/', import.meta.url));

let library: OpenLibrary;
let window: PreviewPage;
let layout: Layout;
let template: Template;
let pdf: PDFDocumentProxy;
let pdfPath: string;

beforeAll(async () => {
  if (!chromium) return;
  const folder = newFolder();
  library = await createNewLibrary(join(folder, 'library'), { sample: true });
  const call = library.client.call;
  const [newest] = unwrap(await call('issue.list', {}));
  const issueId = newest?.id ?? '';
  pdfPath = join(folder, 'sample.pdf');
  unwrap(await call('export.issue', { issueId, pdf: pdfPath }));
  pdf = await openPdf(readFileSync(pdfPath));
  const content = unwrap(await call('document.get', { issueId }));
  template = unwrap(await call('template.get', { templateId: content.publication.templateId }));
  window = await openPreviewPage(chromium, join(folder, 'page'), async (assetId) =>
    unwrap(await call('asset.read', { assetId })),
  );
  const metrics = readMetrics(readFileSync(join(folder, 'page/fonts/metrics.bin')));
  layout = createTypesetter(template, metrics).typeset(compose(content));
}, 120_000);

afterAll(async () => {
  await window?.close();
  library?.close();
});

/** Page of the PDF as the window's page says it: y from the top. */
async function printedPage(number: number): Promise<DrawnPage> {
  const { height } = template.page;
  const glyphs = await glyphsOf(pdf, number);
  const pictures = await picturesOf(pdf, number);
  return {
    glyphs: glyphs.map(({ character, x, y }) => ({ character, x, y: height - y })),
    pictures: pictures.map((box) => ({ ...box, y: height - box.y - box.height })),
  };
}

interface Distance {
  /** pt: the largest and the mean distance of a character; the largest of a picture's edge. */
  readonly text: number;
  readonly mean: number;
  readonly picture: number;
}

/** How far apart the two stand. Throws where they do not draw the same characters and as many pictures. */
function distance(drawn: DrawnPage, printed: DrawnPage): Distance {
  const textOf = ({ glyphs }: DrawnPage): string => glyphs.map(({ character }) => character).join('');
  expect(textOf(drawn)).toBe(textOf(printed));
  expect(drawn.pictures).toHaveLength(printed.pictures.length);
  const apart = drawn.glyphs.map(({ x, y }, index) => {
    const other = printed.glyphs[index];
    return Math.max(Math.abs(x - (other?.x ?? Number.NaN)), Math.abs(y - (other?.y ?? Number.NaN)));
  });
  const edges = drawn.pictures.flatMap((box, index) => {
    const other = printed.pictures[index];
    if (!other) return [];
    const { x, y, width, height } = other;
    return [box.x - x, box.y - y, box.x + box.width - x - width, box.y + box.height - y - height].map(Math.abs);
  });
  const sum = apart.reduce((total, each) => total + each, 0);
  return {
    text: Math.max(0, ...apart),
    mean: apart.length === 0 ? 0 : sum / apart.length,
    picture: Math.max(0, ...edges),
  };
}

async function distanceOnPage(page: Page, number: number): Promise<Distance> {
  return distance(await window.draw(page, template, 794), await printedPage(number));
}

describe.runIf(chromium)('the preview and the PDF of the sample issue', () => {
  test('put each character and each picture of every page in the same place', async () => {
    expect(layout.pages).toHaveLength(pdf.numPages);
    const distances: Distance[] = [];
    for (const [index, page] of layout.pages.entries()) {
      const found = await distanceOnPage(page, index + 1);
      distances.push(found);
      expect(found.text, `text of page ${index + 1}`).toBeLessThanOrEqual(tolerance);
      expect(found.picture, `pictures of page ${index + 1}`).toBeLessThanOrEqual(tolerance);
    }
    const worst = (name: keyof Distance): string => Math.max(...distances.map((each) => each[name])).toFixed(4);
    console.info(
      `preview and PDF, ${distances.length} pages: text ${worst('text')} pt at most, ${worst('mean')} pt in the mean of the worst page; pictures ${worst('picture')} pt at most`,
    );
  });

  test('would be found apart if one run stood 1 pt elsewhere', async () => {
    const { page, number } = withShifted((_, at) => at === 0);
    const { text } = await distanceOnPage(page, number);
    expect(text).toBeGreaterThan(0.9);
  });

  test.runIf(pdftoppm)('look the same on ten pages at 100 dpi', async () => {
    const step = Math.floor(layout.pages.length / 10);
    const numbers = Array.from({ length: 10 }, (_, index) => 1 + index * step);
    const shares: number[] = [];
    for (const number of numbers) {
      const page = layout.pages[number - 1];
      if (!page) throw new Error(`no page ${number}`);
      shares.push(await visibleDifference(page, number, true));
    }
    console.info(`preview and PDF at 100 dpi: ${shares.map((share) => (100 * share).toFixed(3)).join(', ')} % differ`);
    expect(Math.max(...shares), 'share of pixels that differ; see out/test/preview').toBeLessThan(mostDifferent);
  });

  test.runIf(pdftoppm)('would be seen to differ if a paragraph stood 1 pt elsewhere', async () => {
    const { page, number } = withShifted(() => true);
    expect(await visibleDifference(page, number)).toBeGreaterThan(mostDifferent);
  });
});

/** The first page of the body with some of the runs of its first detail 1 pt further right. */
function withShifted(isShifted: (run: TextRun, at: number) => boolean): { page: Page; number: number } {
  const index = layout.pages.findIndex(({ kind }) => kind === 'body');
  const page = layout.pages[index];
  if (!page) throw new Error('no body');
  let at = 0;
  const items = page.items.map((item) => {
    if (item.kind !== 'text' || !item.node?.endsWith('/detail/0') || !isShifted(item, at++)) return item;
    return { ...item, x: item.x + 1 };
  });
  expect(at).toBeGreaterThan(0);
  return { page: { ...page, items }, number: index + 1 };
}

/**
 * Both are drawn finer and reduced to 100 dpi, since each program rounds baselines to its own pixels; then a little
 * blurred, since each smooths edges in its own way.
 */
const blur = 1.2;
/** Distance of colours that counts, from 0 to 1, and the share of a page's pixels that may be further apart. */
const colours = 0.15;
const mostDifferent = 0.0003;

/** Share of pixels that differ to the eye; with `keeps`, pictures of a page that differs too much are kept. */
async function visibleDifference(page: Page, number: number, keeps = false): Promise<number> {
  const width = Math.round((template.page.width * 100) / 72);
  await window.draw(page, template, width);
  const drawn = Buffer.from(await window.picture());
  const file = join(newFolder(), 'page');
  execFileSync(pdftoppm ?? '', [
    '-r',
    `${100 * sharpness}`,
    '-png',
    '-singlefile',
    '-f',
    `${number}`,
    '-l',
    `${number}`,
    pdfPath,
    file,
  ]);
  const printed = readFileSync(`${file}.png`);
  const size = { width, height: Math.round((template.page.height * 100) / 72) };
  const pixels = (png: Buffer): Promise<Buffer> =>
    sharp(png)
      .flatten({ background: 'white' })
      .resize(size.width, size.height, { fit: 'fill', kernel: 'mitchell' })
      .blur(blur)
      .ensureAlpha()
      .raw()
      .toBuffer();
  const [one, other] = [await pixels(drawn), await pixels(printed)];
  const difference = new Uint8Array(one.length);
  const count = pixelmatch(one, other, difference, size.width, size.height, { threshold: colours });
  const share = count / (size.width * size.height);
  if (keeps && share >= mostDifferent) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `page-${number}-preview.png`), drawn);
    writeFileSync(join(kept, `page-${number}-pdf.png`), printed);
    const raw = { width: size.width, height: size.height, channels: 4 as const };
    await sharp(difference, { raw })
      .png()
      .toFile(join(kept, `page-${number}-difference.png`));
  }
  return share;
}
