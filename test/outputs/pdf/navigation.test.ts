import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Layout } from '#shared/typeset/index.ts';
import { openPdf } from '../../helpers/pdfjs.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';

let sample: Sample;
let layout: Layout;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  sample = await layOutSample();
  layout = sample.layout;
  pdf = await openPdf(await write(sample));
});

/** Index of the page an explicit destination leads to. */
async function pageOf(destination: unknown): Promise<number> {
  if (!Array.isArray(destination)) throw new Error('a destination is missing');
  return await pdf.getPageIndex(destination[0]);
}

async function annotationsOf(pageNumber: number) {
  return await (await pdf.getPage(pageNumber)).getAnnotations();
}

describe('finding one’s way in the PDF', () => {
  test('pages have the labels that are printed on them, and the cover is called 封面', async () => {
    const labels = (await pdf.getPageLabels()) ?? [];
    expect(labels).toHaveLength(layout.pages.length);
    expect(labels[0]).toBe('封面');
    expect(labels.slice(1)).toEqual(layout.pages.slice(1).map((page) => page.folio));
    expect(labels).toContain('i');
    expect(labels).toContain('1');
  });

  test('bookmarks name the contents, the sections and their entries, and lead to their pages', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['目录', ...layout.sections.map(({ title }) => title)]);
    expect(await pageOf(outline[0]?.dest)).toBe(1);
    for (const [index, section] of layout.sections.entries()) {
      const bookmark = outline[index + 1];
      expect(await pageOf(bookmark?.dest)).toBe(section.pageIndex);
      const entries = layout.entries.filter(({ sectionId }) => sectionId === section.id);
      expect(bookmark?.items.map(({ title }) => title)).toEqual(entries.map(({ headline }) => headline));
      expect(bookmark?.count).toBe(-entries.length);
      for (const [at, entry] of entries.entries()) {
        expect(await pageOf(bookmark?.items[at]?.dest), entry.headline).toBe(entry.pageIndex);
      }
    }
  });

  test('each link of the contents leads to its entry’s page, a little above the headline', async () => {
    const found = new Map<string, { readonly page: number; readonly top: unknown }>();
    for (const [index, page] of layout.pages.entries()) {
      if (page.kind !== 'contents') continue;
      for (const { dest, contentsObj } of await annotationsOf(index + 1)) {
        found.set(contentsObj.str, { page: await pageOf(dest), top: dest[3] });
      }
    }
    for (const { headline, folio, pageIndex, y } of layout.entries) {
      expect(found.get(`${headline}，第${folio}页`), headline).toEqual({
        page: pageIndex,
        top: expect.closeTo(841.89 - y + 8, 2),
      });
    }
    for (const { title, folio, pageIndex } of layout.sections) {
      expect(found.get(`${title}，第${folio}页`)?.page, title).toBe(pageIndex);
    }
  });

  test('a link to an address is kept, its characters percent-encoded', async () => {
    const all = await Promise.all(layout.pages.map((_, index) => annotationsOf(index + 1)));
    const addresses = all.flat().flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
    expect(addresses).toContain('https://example.com/%E5%B9%B4%E4%BC%9A?a=(1)');
    expect(addresses).toContain('https://www.parkworld.net/');
  });

  test('a link that would run or open a file is left out', async () => {
    const pages = layout.pages.map((page) => ({
      ...page,
      links: page.links.map((link) =>
        link.target.kind === 'uri' ? { ...link, target: { kind: 'uri' as const, uri: 'javascript:alert(1)' } } : link,
      ),
    }));
    const bytes = await write({ ...sample, layout: { ...layout, pages } });
    const changed = await openPdf(bytes);
    for (const [index, page] of layout.pages.entries()) {
      const inward = page.links.filter(({ target }) => target.kind !== 'uri');
      expect(await (await changed.getPage(index + 1)).getAnnotations()).toHaveLength(inward.length);
    }
  });

  test('title, author, subject, keywords and language are there, and the window shows title and bookmarks', async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: '园区周报 2026年10月4期（总96期）',
      Author: '园区世界',
      Subject: '一周园区要闻 ● 一册在手',
      Keywords: '园区周报，招商引资，综合资讯，政策法规',
      CreationDate: 'D:20261023000000Z',
      Language: 'zh-CN',
    });
    expect(metadata.get('dc:title')).toBe('园区周报 2026年10月4期（总96期）');
    expect(metadata.get('dc:creator')).toEqual(['园区世界']);
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await pdf.getPageMode()).toBe('UseOutlines');
    expect(await pdf.getViewerPreferences()).toEqual(new Map([['DisplayDocTitle', true]]));
    const marks = { Marked: true, UserProperties: false, Suspects: false };
    expect(await pdf.getMarkInfo()).toEqual(new Map(Object.entries(marks)));
  });

  test('a file with a picture that has no words for it does not claim to be PDF/UA', async () => {
    const { document } = sample;
    const coverPicture = document.coverPicture && { ...document.coverPicture, alt: '' };
    const plain = await layOutSample(undefined, { ...document, coverPicture });
    const { metadata } = await (await openPdf(await write(plain))).getMetadata();
    expect(metadata.getRaw()).not.toContain('pdfuaid:part>');
  });
});
