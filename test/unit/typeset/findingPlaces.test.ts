import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import type { Document } from '#shared/compose/index.ts';
import { createTypesetter, entryOfNode, type Layout } from '#shared/typeset/index.ts';
import { documentOf, entryOf, sectionOf, textOf } from '../../helpers/documents.ts';
import { classic } from '../../helpers/templates.ts';

const layOut = (document: Document): Layout => createTypesetter(classic, loadFonts().metrics).typeset(document);
const { area } = classic;

describe('a finding says where it is', () => {
  test('an entry that moved on leaves a hole on the page it did not fit', () => {
    const entries = [entryOf('a', { detail: 500 }), entryOf('b', { detail: 900 }, 1), entryOf('c', {}, 2)];
    const layout = layOut(documentOf([sectionOf('s0', 0, 'feature', entries, 2)]));
    const [finding] = layout.findings;
    if (finding?.code !== 'overflow' || !finding.hole) throw new Error('no hole');
    expect(finding).toMatchObject({ entryId: 'b', movedEntryId: 'b' });
    expect(finding.hole.pageIndex).toBe(layout.entries[0]?.pageIndex);
    expect(layout.entries[1]?.pageIndex).toBe(finding.hole.pageIndex + 1);
    const [part] = layout.entries[0]?.parts ?? [];
    expect(finding.hole.y).toBeGreaterThanOrEqual((part?.y ?? 0) + (part?.height ?? 0));
    expect(finding.hole.y + finding.hole.height).toBeCloseTo(area.top + area.lines * area.line, 6);
    expect(finding.hole.height).toBeCloseTo(finding.linesFree * area.line, 6);
    expect(finding.message).toContain(`多出${finding.linesTooMany}行`);
  });

  test('an entry longer than a page leaves none, and has a part on each of its pages', () => {
    const entry = { ...entryOf('a'), detail: [{ runs: [{ text: textOf(3000), bold: false, link: null }] }] };
    const layout = layOut(documentOf([sectionOf('s0', 0, 'feature', [entry, entryOf('b')], 2)]));
    expect(layout.findings[0]).toMatchObject({ code: 'overflow', movedEntryId: null, hole: null, linesFree: 0 });
    const pages = layout.entries[0]?.parts.map(({ pageIndex }) => pageIndex) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages).toEqual(pages.map((_, index) => (pages[0] ?? 0) + index));
  });

  test('a character that no font has is found wherever the entry prints it', () => {
    const entry = entryOf('a', { headline: '澜石\u{1F3ED}园区\u{1F3ED}' });
    const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', [entry])]));
    const [finding] = layout.findings;
    if (finding?.code !== 'missing_glyph') throw new Error('nothing is missing');
    expect(finding.characters).toEqual(['\u{1F3ED}']);
    expect(finding.places).toHaveLength(2);
    const [part] = layout.entries[0]?.parts ?? [];
    for (const place of finding.places) {
      expect(place.pageIndex).toBe(part?.pageIndex);
      expect(place.x).toBeGreaterThanOrEqual(area.left);
      expect(place.y).toBeGreaterThanOrEqual(part?.y ?? Number.NaN);
      expect(place.y + place.height).toBeLessThanOrEqual((part?.y ?? 0) + (part?.height ?? 0));
    }
    expect(finding.places[0]?.x).toBeLessThan(finding.places[1]?.x ?? 0);
  });

  test("a node's entry is known, and that of other nodes is none", () => {
    expect(['a/headline', 'a/detail/0', 'b/c/picture/11', 'a/place'].map(entryOfNode)).toEqual(['a', 'a', 'b/c', 'a']);
    expect(['toc/a', 'a/title', 'cover/picture', 'regions/东澜', undefined].map(entryOfNode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('an entry that asks for smaller pictures', () => {
  const layOutWith = (pictureLines?: number): number => {
    const entry = {
      ...entryOf('a', { pictures: 1, detail: 100 }),
      ...(pictureLines === undefined ? {} : { pictureLines }),
    };
    const layout = layOut(documentOf([sectionOf('s0', 0, 'feature', [entry], 2)]));
    return layout.entries[0]?.pictures[0]?.height ?? 0;
  };

  test('has them no higher than it asks, also below what the template gives at least', () => {
    const { least, most } = classic.feature.pictureLines;
    expect(layOutWith(most + 5)).toBe(layOutWith());
    expect(layOutWith(least)).toBeLessThan(layOutWith());
    expect(layOutWith(least - 1)).toBeLessThan(layOutWith(least));
    expect(layOutWith(least - 1)).toBeLessThan((least - 1) * area.line);
  });
});

describe("a publication's logo", () => {
  const logo = { assetId: 'logo', width: 400, height: 100, caption: '', alt: '标志' };
  const entries = [entryOf('a')];
  const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', entries)], { logo }));

  test('stands in place of the mark on every page, in its square, in its proportions, and as an ornament', () => {
    for (const page of layout.pages) {
      expect(page.items.filter(({ kind }) => kind === 'path')).toEqual([]);
      const drawn = page.items.filter((item) => item.kind === 'picture' && item.assetId === 'logo');
      expect(drawn.length).toBeGreaterThan(0);
      for (const item of drawn) {
        if (item.kind !== 'picture') continue;
        expect(item.node).toBeUndefined();
        expect(item.width / item.height).toBeCloseTo(4, 6);
        expect(item.width).toBeLessThanOrEqual(Math.max(classic.cover.markSize, classic.closing.markSize) + 0.001);
      }
    }
  });

  test('leaves the mark where there is none', () => {
    const plain = layOut(documentOf([sectionOf('s0', 0, 'brief', entries)]));
    expect(plain.pages.every((page) => page.items.some(({ kind }) => kind === 'path'))).toBe(true);
  });
});
