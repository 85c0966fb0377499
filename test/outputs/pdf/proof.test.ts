import { beforeAll, describe, expect, test } from 'vitest';
import { provePdf } from '#library/exporting/pdf/index.ts';
import type { DisplayItem, Layout, Page, PageLink } from '#shared/typeset/index.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';
import { classic, review } from '../../helpers/templates.ts';

let sample: Sample;

beforeAll(async () => {
  sample = await layOutSample();
});

/** Writes a changed layout and proves it against the right one. */
async function problemsOf(changed: Layout): Promise<readonly string[]> {
  const bytes = await write({ ...sample, layout: changed });
  const proof = await provePdf(bytes, sample.layout, sample.document);
  expect(proof.ok).toBe(proof.problems.length === 0);
  return proof.problems;
}

function changePages(kind: Page['kind'], change: (page: Page) => Page): Layout {
  const { layout } = sample;
  return { ...layout, pages: layout.pages.map((page) => (page.kind === kind ? change(page) : page)) };
}

function changeText(kind: Page['kind'], change: (item: DisplayItem) => DisplayItem | null): Layout {
  return changePages(kind, (page) => ({
    ...page,
    items: page.items.flatMap((item) => change(item) ?? []),
  }));
}

const isText = (item: DisplayItem, node: string) => item.kind === 'text' && item.node === node;

describe('the proof of an exported PDF', () => {
  test.each([
    ['classic', classic],
    ['review', review],
  ])('finds nothing wrong with a right one (%s), and counts what is there', async (_, template) => {
    const made = await layOutSample(template);
    const proof = await provePdf(await write(made), made.layout, made.document);
    expect(proof.problems).toEqual([]);
    const titles = made.layout.entries.length + made.layout.sections.length;
    const { pages } = made.layout;
    expect(proof).toMatchObject({ ok: true, pages: pages.length, entries: 15, bookmarks: titles + 1, fonts: 3 });
    expect(proof.links).toBe(pages.reduce((sum, page) => sum + page.links.length, 0));
    expect(proof.links).toBeGreaterThan(titles);
  });

  test('sees a wrong number in the contents', async () => {
    const { id, folio, headline } = sample.layout.entries[8] ?? { id: '', folio: 0, headline: '' };
    const problems = await problemsOf(
      changeText('contents', (item) =>
        isText(item, `toc/${id}`) && item.kind === 'text' && item.text === String(folio)
          ? { ...item, text: String(folio + 1) }
          : item,
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(headline.replace(/\s+/g, ''));
    expect(problems[0]).toContain(`印的是第${folio + 1}页，链接到第${folio}页`);
  });

  test('sees a contents number that is missing', async () => {
    const { id, folio, headline } = sample.layout.entries[8] ?? { id: '', folio: 0, headline: '' };
    const problems = await problemsOf(
      changeText('contents', (item) =>
        isText(item, `toc/${id}`) && item.kind === 'text' && item.text === String(folio) ? null : item,
      ),
    );
    expect(problems).toEqual([`目录里“${headline}”没有页码`]);
  });

  test('sees a link that leads to another entry’s page', async () => {
    const [first, ...rest] = sample.layout.entries;
    const elsewhere = rest.find(({ pageIndex }) => pageIndex !== first?.pageIndex);
    const redirect = (link: PageLink): PageLink =>
      link.target.kind === 'entry' && link.target.id === first?.id
        ? { ...link, target: { kind: 'entry', id: elsewhere?.id ?? '' } }
        : link;
    const problems = await problemsOf(
      changePages('contents', (page) => ({ ...page, links: page.links.map(redirect) })),
    );
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain(`链接到第${elsewhere?.folio}页`);
    expect(problems[1]).toContain('没有到它所在的页');
  });

  test('sees a link that is missing', async () => {
    const [entry] = sample.layout.entries;
    const keep = ({ target }: PageLink) => target.kind !== 'entry' || target.id !== entry?.id;
    const problems = await problemsOf(changePages('contents', (page) => ({ ...page, links: page.links.filter(keep) })));
    expect(problems).toEqual([`目录里没有“${entry?.headline}”的链接`]);
  });

  test('sees a wrong number on the cover', async () => {
    const problems = await problemsOf(
      changeText('cover', (item) =>
        item.kind === 'text' && item.node?.startsWith('cover/highlight/') && /^\d+$/.test(item.text)
          ? { ...item, text: '9' }
          : item,
      ),
    );
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) expect(problem).toContain('印的是第9页');
  });

  test('sees a bookmark that leads to a wrong page or has another name', async () => {
    const { layout } = sample;
    const [first, ...rest] = layout.entries;
    if (!first) throw new Error('the sample has no entries');
    const links = layout.pages.map((page) => ({ ...page, links: [] }));
    const moved = { ...layout, pages: links, entries: [{ ...first, pageIndex: layout.pages.length - 1 }, ...rest] };
    expect(await problemsOf(moved)).toContain(`“${first.headline}”的书签没有到它所在的页`);
    const renamed = { ...layout, entries: [{ ...first, headline: '别的标题' }, ...rest] };
    expect(await problemsOf(renamed)).toEqual([`书签里没有“${first.headline}”`]);
    expect(await problemsOf({ ...layout, pages: links, entries: rest })).toContain('书签有18条，应为19条');
  });

  test.each([
    ['标题', 'headline'],
    ['导语', 'lead/0'],
    ['正文', 'detail/0'],
  ])('sees that a line of a %s is missing', async (name, part) => {
    const node = `feature-2/${part}`;
    const lines = sample.layout.pages.flatMap((page) => page.items.filter((item) => isText(item, node)));
    const problems = await problemsOf(changeText('body', (item) => (item === lines.at(-1) ? null : item)));
    const headline = sample.document.sections[0]?.entries.find(({ id }) => id === 'feature-2')?.headline;
    expect(problems).toContain(`“${headline}”的${name}不全，或次序不对`);
  });

  test('sees one wrong character, and lines in a wrong order', async () => {
    const swap = (item: DisplayItem) =>
      isText(item, 'brief-3/detail/0') && item.kind === 'text'
        ? { ...item, text: item.text.replace('澜', '兰') }
        : item;
    expect((await problemsOf(changeText('body', swap))).join()).toContain('正文不全，或次序不对');
    const reversed = changePages('body', (page) => ({ ...page, items: page.items.toReversed() }));
    expect((await problemsOf(reversed)).length).toBeGreaterThan(10);
  });

  test('sees a radical in the place of a character, but not one that the text has', async () => {
    const radical = (item: DisplayItem) =>
      item.kind === 'text' ? { ...item, text: item.text.replace(/一/g, '⼀') } : item;
    const problems = await problemsOf(changeText('body', radical));
    expect(problems).toContain('文字里多出了部首字符“⼀”');
    const [section, ...others] = sample.document.sections;
    if (!section) throw new Error('the sample has no sections');
    const [entry, ...entries] = section.entries;
    if (!entry) throw new Error('the sample has no entries');
    const own = { ...entry, headline: '部首⼀与⽔' };
    const made = await layOutSample(classic, {
      ...sample.document,
      sections: [{ ...section, entries: [own, ...entries] }, ...others],
    });
    expect((await provePdf(await write(made), made.layout, made.document)).problems).toEqual([]);
  });

  test('sees that a page is missing or a page’s number is wrong', async () => {
    const { layout } = sample;
    const [cover, ...rest] = layout.pages;
    if (!cover) throw new Error('the sample has no pages');
    const { counts } = layout;
    const longer = {
      ...layout,
      pages: [...layout.pages, { ...cover, links: [] }],
      counts: { ...counts, body: counts.body + 1 },
    };
    expect(await problemsOf(longer)).toContain(`文件有${rest.length + 2}页，版面有${rest.length + 1}页`);
    const shifted = { ...layout, counts: { ...layout.counts, contents: layout.counts.contents + 1 } };
    expect((await problemsOf(shifted)).join()).toContain('的页码是');
  });

  test('is not stopped by a broken file: it says that it cannot be read', async () => {
    const bytes = await write(sample);
    const broken = [
      new Uint8Array(),
      new TextEncoder().encode('%PDF-1.7\n%%EOF'),
      bytes.subarray(0, bytes.length - 200),
      bytes.subarray(100),
      bytes.map((byte, index) => (index > bytes.length / 2 && index < bytes.length / 2 + 2000 ? byte ^ 0x55 : byte)),
      bytes.map((byte, index) => (index > bytes.length - 4000 ? byte ^ 1 : byte)),
    ];
    for (const file of broken) {
      const proof = await provePdf(file, sample.layout, sample.document);
      expect(proof.ok).toBe(false);
      expect(proof.problems[0]).toMatch(/^文件读不回来|不全|没有/);
    }
  });
});
