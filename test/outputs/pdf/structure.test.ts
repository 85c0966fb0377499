import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../../helpers/pdfjs.ts';
import { layOutSample, type Sample, write } from '../../helpers/pdfSample.ts';

let sample: Sample;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  sample = await layOutSample();
  pdf = await openPdf(await write(sample));
});

interface Tag {
  readonly role: string;
  readonly text: string;
  readonly alt: string;
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly type?: string;
  readonly children?: readonly TreeNode[];
}

/** The tags of a page that hold content of their own, in the order of the structure tree. */
async function tagsOf(pageNumber: number): Promise<Tag[]> {
  const page = await pdf.getPage(pageNumber);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const tags: Tag[] = [];
  const visit = (node: TreeNode): void => {
    const own = (node.children ?? []).filter(({ type }) => type === 'content');
    const text = own.map(({ id }) => texts.get(id ?? '') ?? '').join('');
    if (own.length > 0) tags.push({ role: node.role ?? '', text: text.replace(/\s+/g, ''), alt: node.alt ?? '' });
    node.children?.forEach(visit);
  };
  const tree: TreeNode | null = await page.getStructTree();
  if (tree) visit(tree);
  return tags;
}

describe('the tags of the PDF', () => {
  test('a section’s page has its title as H1 and each headline as H2, then lead, pictures and detail', async () => {
    const [section] = sample.layout.sections;
    const [entry] = sample.document.sections[0]?.entries ?? [];
    const tags = await tagsOf((section?.pageIndex ?? 0) + 1);
    const squeezed = (text: string | undefined) => text?.replace(/\s+/g, '') ?? '';
    expect(tags[0]).toMatchObject({ role: 'H1', text: section?.title });
    const start = tags.findIndex(({ role, text }) => role === 'H2' && text.includes(squeezed(entry?.headline)));
    expect(start).toBe(1);
    expect(tags[2]).toMatchObject({ role: 'P', text: squeezed(entry?.lead[0]) });
    expect(tags.slice(3, 5)).toEqual([
      { role: 'Figure', text: '', alt: '配图1' },
      { role: 'Figure', text: '', alt: '配图2' },
    ]);
    expect(tags[5]?.role).toBe('P');
    expect(tags[5]?.text).toContain('年会网页。A<B&“C”');
  });

  test('a row of the contents is a TOCI with a link, its words and its number', async () => {
    const page = await pdf.getPage(2);
    const tree = JSON.stringify(await page.getStructTree());
    expect(tree).toContain('"role":"TOC"');
    const tags = await tagsOf(2);
    const rows = tags.filter(({ role }) => role === 'Link').map(({ text }) => text);
    for (const { headline, folio } of sample.layout.entries) {
      expect(rows).toContain(`${headline.replace(/\s+/g, '')}${folio}`);
    }
    expect(tree.match(/"type":"object"|"type":"annotation"/g)?.length).toBe(
      sample.layout.entries.length + sample.layout.sections.length,
    );
  });

  test('head, foot, rules and dots are artifacts', async () => {
    for (let number = 2; number <= pdf.numPages; number++) {
      const text = (await tagsOf(number)).map((tag) => tag.text).join('|');
      expect(text).not.toContain(sample.document.label);
      expect(text).not.toMatch(/\.\.\./);
    }
  });

  test('nodes without content are left out', async () => {
    const tree = JSON.stringify(await (await pdf.getPage(3)).getStructTree());
    expect(tree).not.toContain('"children":[]');
  });
});
