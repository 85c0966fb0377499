import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import type { Document, DocumentEntry } from '#shared/compose/index.ts';
import { createTypesetter, type Layout, type Page } from '#shared/typeset/index.ts';
import { documentOf, entryOf, sectionOf, textOf, weekDocument } from '../../helpers/documents.ts';
import { classic, review } from '../../helpers/templates.ts';

const fonts = loadFonts().metrics;
const layOut = (document: Document, template = classic): Layout => createTypesetter(template, fonts).typeset(document);

const textOfPage = (page: Page | undefined): string =>
  page?.items.map((item) => (item.kind === 'text' ? item.text : '')).join('') ?? '';
const pagesOfKind = (layout: Layout, kind: Page['kind']): Page[] => layout.pages.filter((page) => page.kind === kind);
const squeezed = (text: string): string => text.replace(/\s/g, '');

/** Everything of the body that belongs to one node, in order. */
function textOfNode(layout: Layout, node: string): string {
  return pagesOfKind(layout, 'body')
    .flatMap((page) => page.items)
    .map((item) =>
      item.kind === 'text' && item.node === node && item.text !== '■' && item.text !== '●' ? item.text : '',
    )
    .join('');
}

function expectInsidePage(layout: Layout): void {
  for (const page of layout.pages) {
    for (const item of page.items) {
      if (item.kind === 'text') expect(item.y).toBeLessThan(classic.page.height - 20);
      if (item.kind === 'picture') expect(item.y + item.height).toBeLessThan(classic.page.height);
    }
  }
}

describe.each([
  ['classic', classic],
  ['review', review],
] as const)('the %s template', (_, template) => {
  test.each([0, 1, 2])('puts two feature and three brief items on a page, with %i pictures an item', (pictures) => {
    const layout = layOut(weekDocument(pictures), template);
    expect(layout.counts).toMatchObject({ cover: 1, body: 20 });
    expect(layout.sections.map((section) => section.folio)).toEqual([1, 12, 16]);
    const folios = layout.entries.map((entry) => entry.folio);
    const expected = [
      ...Array.from({ length: 22 }, (_, index) => 1 + Math.floor(index / 2)),
      ...Array.from({ length: 12 }, (_, index) => 12 + Math.floor(index / 3)),
      ...Array.from({ length: 13 }, (_, index) => 16 + Math.floor(index / 3)),
    ];
    expect(folios).toEqual(expected);
    expect(layout.findings).toEqual([]);
    expectInsidePage(layout);
  });

  test('prints every word of every entry', () => {
    const document = weekDocument(1);
    const layout = layOut(document, template);
    for (const entry of document.sections.flatMap((section) => section.entries)) {
      expect(squeezed(textOfNode(layout, `${entry.id}/headline`))).toBe(squeezed(entry.headline));
      for (const [index, lead] of entry.lead.entries()) {
        expect(squeezed(textOfNode(layout, `${entry.id}/lead/${index}`))).toBe(squeezed(lead));
      }
      const detail = entry.detail[0]?.runs[0]?.text ?? '';
      expect(squeezed(textOfNode(layout, `${entry.id}/detail/0`))).toBe(squeezed(detail));
    }
  });

  test('moves a very long entry on over further pages, cuts nothing, and says so', () => {
    const week = weekDocument();
    const [first, ...others] = week.sections;
    if (!first) throw new Error('no section');
    const long = {
      ...entryOf('long', { lead: 60 }),
      detail: [{ runs: [{ text: textOf(2000), bold: false, link: null }] }],
    };
    const entries = first.entries.map((entry, index) => (index === 4 ? long : entry));
    const before = layOut(week, template);
    const after = layOut({ ...week, sections: [{ ...first, entries }, ...others] }, template);
    expect(squeezed(textOfNode(after, 'long/detail/0'))).toBe(squeezed(textOf(2000)));
    const placed = after.entries.find((entry) => entry.id === 'long');
    expect(placed?.excessLines).toBeGreaterThan(0);
    expect(placed?.lastPageIndex).toBeGreaterThan(placed?.pageIndex ?? 0);
    expect(after.counts.body).toBeGreaterThan(before.counts.body);
    expect(after.findings.map((finding) => [finding.code, finding.entryId])).toEqual([['overflow', 'long']]);
    expectInsidePage(after);
  });

  test('wraps a headline of sixty characters in the body and in the contents', () => {
    const headline = `${'澜石新材料产业园重大项目集中开工仪式暨产业链供应链对接大会'.repeat(3).slice(0, 59)}终`;
    const document = documentOf([sectionOf('s0', 0, 'feature', [entryOf('e', { headline, lead: 50 })])]);
    const layout = layOut(document, template);
    expect(squeezed(textOfNode(layout, 'e/headline'))).toBe(headline);
    const rows = pagesOfKind(layout, 'contents').flatMap((page) =>
      page.items.flatMap((item) => (item.kind === 'text' && item.node === 'toc/e' ? [item] : [])),
    );
    expect(rows.map((run) => run.text).join('')).toBe(`${headline}1`);
    expect(rows.at(-1)?.y).toBe(rows.at(-2)?.y);
    expect(new Set(rows.map((run) => run.y)).size).toBeGreaterThan(1);
  });

  test('lists a hundred entries over several contents pages, each with its page', () => {
    const entries = Array.from({ length: 100 }, (_, index) => entryOf(`e${index}`, { detail: 120 }, index));
    const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', entries)]), template);
    expect(layout.counts.contents).toBeGreaterThan(2);
    expect(pagesOfKind(layout, 'contents').map((page) => page.folio)).toEqual(
      ['i', 'ii', 'iii', 'iv', 'v'].slice(0, layout.counts.contents),
    );
    const printed = new Map<string, string>();
    for (const item of pagesOfKind(layout, 'contents').flatMap((page) => page.items)) {
      if (item.kind === 'text' && item.node?.startsWith('toc/e')) printed.set(item.node, item.text);
    }
    for (const [index, placed] of layout.entries.entries()) {
      expect(placed.folio).toBe(1 + Math.floor(index / 3));
      expect(printed.get(`toc/${placed.id}`)).toBe(String(placed.folio));
    }
  });

  test('keeps pictures within the page whatever their proportions and number', () => {
    const shapes = [
      [400, 3000],
      [3000, 300],
      [1000, 1000],
    ] as const;
    for (const [width, height] of shapes) {
      for (const count of [1, 2, 5, 14]) {
        const entry = entryOf('e', { lead: 50, pictures: count });
        const pictures = entry.pictures.map((picture) => ({ ...picture, width, height }));
        const layout = layOut(documentOf([sectionOf('s0', 0, 'feature', [{ ...entry, pictures }])]), template);
        expectInsidePage(layout);
        const drawn = layout.pages.flatMap((page) => page.items.filter((item) => item.kind === 'picture'));
        expect(drawn).toHaveLength(count);
        for (const item of drawn) expect(item.width / item.height).toBeCloseTo(width / height, 5);
      }
    }
  });

  test('lays out again after any change exactly as from scratch', () => {
    const change = fc.record({
      kind: fc.constantFrom('move', 'edit', 'remove', 'longer'),
      from: fc.nat(40),
      to: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const typesetter = createTypesetter(template, fonts);
        let document = weekDocument(1);
        typesetter.typeset(document);
        for (const step of changes) {
          document = changed(document, step);
          expect(typesetter.typeset(document)).toEqual(layOut(document, template));
        }
      }),
      { numRuns: 12 },
    );
  });
});

interface Change {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

function changed(document: Document, { kind, from, to }: Change): Document {
  const index = from % document.sections.length;
  const sections = document.sections.map((section, at) => {
    if (at !== index) return section;
    const entries = [...section.entries];
    const [entry] = entries.splice(from % entries.length, 1);
    if (!entry || kind === 'remove') return { ...section, entries };
    entries.splice(to % (entries.length + 1), 0, altered(entry, kind, to));
    return { ...section, entries };
  });
  return { ...document, sections };
}

function altered(entry: DocumentEntry, kind: string, seed: number): DocumentEntry {
  if (kind === 'edit') return { ...entry, headline: `${entry.headline}（改${seed}）` };
  if (kind === 'longer')
    return { ...entry, detail: [{ runs: [{ text: textOf(900, seed), bold: false, link: null }] }] };
  return entry;
}

describe('a typesetter', () => {
  test('draws again only the pages that changed', () => {
    const typesetter = createTypesetter(classic, fonts);
    const document = weekDocument();
    const before = typesetter.typeset(document);
    const [first, ...others] = document.sections;
    if (!first) throw new Error('no section');
    const entries = first.entries.map((entry, index) => (index === 6 ? { ...entry, headline: '新标题' } : entry));
    const after = typesetter.typeset({ ...document, sections: [{ ...first, entries }, ...others] });
    const kept = pagesOfKind(after, 'body').map((page, index) => page === pagesOfKind(before, 'body')[index]);
    expect(kept.flatMap((same, index) => (same ? [] : [index + 1]))).toEqual([4]);
  });

  test('takes the colour of the publication', () => {
    const layout = layOut({ ...weekDocument(), brandColor: '#1F4E8C' });
    const colors = new Set(
      layout.pages.flatMap((page) => page.items.flatMap((item) => ('color' in item ? [item.color] : []))),
    );
    expect(colors).toContain('#1F4E8C');
    expect(colors).not.toContain(classic.colors.brand);
  });

  test('prints place lines and the region index where they are switched on', () => {
    const entry = { ...entryOf('e', { lead: 40 }), place: '东澜·临砚', province: '东澜', day: '10月21日' };
    const sections = [sectionOf('s0', 0, 'feature', [entry])];
    const on = layOut(documentOf(sections));
    expect(textOfNode(on, 'e/place')).toBe('东澜·临砚10月21日');
    expect(textOfPage(pagesOfKind(on, 'contents').at(-1))).toContain('地区索引');
    const off = layOut(documentOf(sections, { placeLine: false, regionIndex: false }));
    expect(textOfNode(off, 'e/place')).toBe('');
    expect(textOfPage(pagesOfKind(off, 'contents').at(-1))).not.toContain('地区索引');
  });

  test('names characters that no font has', () => {
    const entry = entryOf('e', { headline: '澜石\u{1F3ED}园区开工' });
    const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', [entry])]));
    expect(layout.findings).toHaveLength(1);
    expect(layout.findings[0]).toMatchObject({ code: 'missing_glyph', entryId: 'e' });
    expect(layout.findings[0]?.message).toContain('U+1F3ED');
  });

  test('gives the closing note a page of its own where the last one is full', () => {
    const entries = [entryOf('a', { detail: 560 }), entryOf('b', { detail: 560 })];
    const room = layOut(documentOf([sectionOf('s0', 0, 'brief', entries.slice(0, 1))]));
    const full = layOut(
      documentOf([sectionOf('s0', 0, 'brief', entries)], { closingNote: '注：仅供参考。'.repeat(60) }),
    );
    expect(room.counts.body).toBe(1);
    expect(full.counts.body).toBe(2);
    expect(textOfPage(full.pages.at(-1))).toContain('仅供参考');
  });

  test('links every entry and section from the contents to where it stands', () => {
    const layout = layOut(weekDocument());
    const links = pagesOfKind(layout, 'contents').flatMap((page) => page.links);
    const targets = links.map((link) => (link.target.kind === 'uri' ? link.target.uri : link.target.id));
    expect(targets.sort()).toEqual(
      [...layout.entries.map((entry) => entry.id), ...layout.sections.map((section) => section.id)].sort(),
    );
  });

  test('opens an empty section on a page of its own', () => {
    const layout = layOut(documentOf([sectionOf('s0', 0, 'feature', []), sectionOf('s1', 1, 'brief', [entryOf('e')])]));
    expect(layout.sections.map((section) => section.folio)).toEqual([1, 2]);
  });

  test('sets linked and bold words of the detail in their place', () => {
    const detail = [
      {
        runs: [
          { text: '项目详情见', bold: false, link: null },
          { text: '园区网站', bold: false, link: 'https://park.example/' },
          { text: '公告', bold: true, link: null },
          { text: '。', bold: false, link: null },
        ],
      },
    ];
    const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', [{ ...entryOf('e'), detail }])]));
    const page = pagesOfKind(layout, 'body')[0];
    expect(page?.links.map((link) => link.target)).toContainEqual({ kind: 'uri', uri: 'https://park.example/' });
    const bold = page?.items.find((item) => item.kind === 'text' && item.text === '公告');
    expect(bold).toMatchObject({ face: 'sansBold' });
  });
});
