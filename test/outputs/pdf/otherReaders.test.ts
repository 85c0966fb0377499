import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf, pageTexts } from '../../helpers/pdfjs.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { requireTool } from '../../helpers/tools.ts';

const newFolder = useTempFolders();
const qpdf = requireTool('qpdf');
const pdffonts = requireTool('pdffonts');
const pdfinfo = requireTool('pdfinfo');
const pdftotext = requireTool('pdftotext');
const mutool = requireTool('mutool');

let sample: Sample;
let bytes: Uint8Array;
let path: string;

beforeAll(async () => {
  sample = await layOutSample();
  bytes = await write(sample);
  path = join(newFolder(), 'sample.pdf');
  writeFileSync(path, bytes);
});

function run(program: string | null, ...args: readonly string[]): string {
  return execFileSync(program ?? '', args, { encoding: 'utf8', maxBuffer: 1e9 });
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

describe('what other programs make of the PDF', () => {
  test.runIf(qpdf)('qpdf finds no error', () => {
    expect(run(qpdf, '--check', path)).toContain('No syntax or stream encoding errors found');
  });

  test.runIf(pdffonts)('pdffonts finds every font embedded, a subset, with a way back to Unicode', () => {
    const rows = run(pdffonts, path).trim().split('\n').slice(2);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes yes yes /);
  });

  test.runIf(pdfinfo)('pdfinfo finds it tagged, with title, author and A4 pages', () => {
    const facts = run(pdfinfo, path);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Title: +园区周报 2026年10月4期（总96期）$/m);
    expect(facts).toMatch(/^Author: +园区世界$/m);
    expect(facts).toMatch(new RegExp(`^Pages: +${sample.layout.pages.length}$`, 'm'));
    expect(facts).toMatch(/^Page size: +595\.276 x 841\.89 pts \(A4\)$/m);
    expect(run(pdfinfo, '-struct', path)).toMatch(/TOCI[\s\S]*Link[\s\S]*H1[\s\S]*H2[\s\S]*Figure/);
  });

  test.runIf(pdftotext)('pdftotext gives every headline, lead and detail back, and no radical', () => {
    const text = squeeze(run(pdftotext, path, '-'));
    for (const entry of sample.document.sections.flatMap((section) => section.entries)) {
      expect(text).toContain(squeeze(entry.headline));
      for (const lead of entry.lead) expect(text).toContain(squeeze(lead));
      if (entry.id === 'last') continue;
      for (const { runs } of entry.detail) expect(text).toContain(squeeze(runs.map((part) => part.text).join('')));
    }
    expect(text).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF]/);
  });

  test.runIf(mutool)('MuPDF draws every page without a warning', () => {
    const { stderr } = spawnSync(mutool ?? '', ['draw', '-q', '-r', '20', '-o', join(newFolder(), '%d.png'), path], {
      encoding: 'utf8',
    });
    expect(stderr.replace('warning: ICC support is not available', '').trim()).toBe('');
  });

  test('pdf-lib opens it, and its words survive being saved again', async () => {
    const loaded = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(loaded.getPageCount()).toBe(sample.layout.pages.length);
    expect(loaded.getTitle()).toBe(sample.document.title);
    const again = await openPdf(await loaded.save());
    expect(await pageTexts(again)).toEqual(await pageTexts(await openPdf(bytes)));
  });
});
