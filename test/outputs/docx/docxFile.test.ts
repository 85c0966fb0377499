import { beforeAll, describe, expect, test } from 'vitest';
import { weekDocument } from '../../helpers/documents.ts';
import { type OpenedDocx, openDocx } from '../../helpers/docxFile.ts';
import {
  type DocxSample,
  entriesOf,
  sampleDate,
  sampleDocx,
  samplePhoto,
  withCodes,
} from '../../helpers/docxSamples.ts';
import { attributeOf, descendants, textContent } from '../../helpers/docxXml.ts';

const picture = { assetId: 'cover-picture', width: 2000, height: 1000, caption: '', alt: '厂区全景' };

describe('the DOCX of a week', () => {
  let sample: DocxSample;
  let docx: OpenedDocx;
  beforeAll(async () => {
    sample = await sampleDocx({ ...withCodes(weekDocument(2)), coverPicture: picture });
    docx = await openDocx(sample.bytes);
  });

  const fieldsNamed = (name: string) =>
    docx.paragraphs.flatMap((paragraph) => paragraph.fields).filter((field) => field.code.startsWith(name));

  test('every part is well-formed XML and has a content type', () => {
    const types = docx.part('[Content_Types].xml');
    const byExtension = new Set(descendants(types, 'Default').map((type) => type.attributes['Extension']));
    const byName = new Set(descendants(types, 'Override').map((type) => type.attributes['PartName']));
    for (const name of docx.names) {
      if (/\.(xml|rels)$/.test(name)) docx.part(name);
      expect(byName.has(`/${name}`) || byExtension.has(name.split('.').at(-1)), name).toBe(true);
    }
    for (const name of byName) expect(docx.names).toContain(name?.slice(1));
  });

  test('every relationship leads to a part of the file, and every reference has its relationship', () => {
    for (const name of docx.names.filter((name) => name.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const relationships = descendants(docx.part(name), 'Relationship');
      const ids = relationships.map((relationship) => relationship.attributes['Id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of relationships) expect(docx.names).toContain(`${folder}${attributes['Target']}`);
      const owner = `${folder}${name.slice(name.lastIndexOf('/') + 1).replace(/\.rels$/, '')}`;
      if (!docx.names.includes(owner)) continue;
      const source = Buffer.from(docx.bytesOf(owner)).toString('utf8');
      for (const [, id] of source.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) expect(ids).toContain(id);
    }
  });

  test('ids of bookmarks and drawings are unique, bookmarks have an end and a name that Word allows', () => {
    const document = docx.part('word/document.xml');
    const starts = descendants(document, 'w:bookmarkStart').map(({ attributes }) => attributes);
    const ends = descendants(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']);
    const ids = starts.map((start) => start['w:id']);
    expect(new Set(ids).size).toBe(47 + 3);
    expect([...ends].sort()).toEqual([...ids].sort());
    expect(new Set(starts.map((start) => start['w:name'])).size).toBe(ids.length);
    for (const start of starts) expect(start['w:name']).toMatch(/^[A-Za-z_]\w{0,39}$/);
    const drawings = docx.names
      .filter((name) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
      .flatMap((name) => descendants(docx.part(name), 'wp:docPr').map(({ attributes }) => attributes['id']));
    expect(drawings.length).toBeGreaterThan(44);
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  test('each row of the contents links to its entry and already shows the number of our layout', () => {
    const bookmarkOf = new Map(
      docx.paragraphs.flatMap((paragraph) => paragraph.bookmarks.map((name) => [name, paragraph])),
    );
    const rows = docx.paragraphs.filter((paragraph) => paragraph.style === 'TOC2');
    expect(rows).toHaveLength(47);
    for (const [index, entry] of entriesOf(sample.document).entries()) {
      const row = rows[index];
      const [field] = row?.fields ?? [];
      const [, target = ''] = /^PAGEREF (\S+) \\h$/.exec(field?.code ?? '') ?? [];
      const placed = sample.layout.entries.find((candidate) => candidate.id === entry.id);
      expect(row?.text.replaceAll('\n', '')).toBe(`${entry.headline}\t${placed?.folio}`);
      expect(field?.result).toBe(String(placed?.folio));
      expect(bookmarkOf.get(target)?.text).toBe(`●\t${entry.headline}`);
      expect(row && attributeOf(row.element, 'w:hyperlink', 'w:anchor')).toBe(target);
      expect(row && attributeOf(row.element, 'w:tab', 'w:leader')).toBe('dot');
    }
  });

  test('sections have rows with their numbers too', () => {
    const rows = docx.paragraphs.filter((paragraph) => paragraph.style === 'TOC1' && paragraph.fields.length > 0);
    expect(rows.map((row) => row.fields[0]?.result)).toEqual(
      sample.layout.sections.map((section) => String(section.folio)),
    );
  });

  test('nothing asks to be updated', () => {
    expect(fieldsNamed('PAGEREF').some((field) => field.dirty)).toBe(false);
    expect(descendants(docx.part('word/settings.xml'), 'w:updateFields')).toHaveLength(0);
  });

  test('titles and headlines are Heading 1 and Heading 2, in order', () => {
    const headings = (style: string) =>
      docx.paragraphs.filter((paragraph) => paragraph.style === style).map((paragraph) => paragraph.text);
    expect(headings('Heading1')).toEqual(sample.document.sections.map((section) => section.title));
    expect(headings('Heading2')).toEqual(entriesOf(sample.document).map((entry) => `●\t${entry.headline}`));
    const styles = descendants(docx.part('word/styles.xml'), 'w:style');
    for (const level of [1, 2]) {
      const style = styles.find((candidate) => candidate.attributes['w:styleId'] === `Heading${level}`);
      expect(style && attributeOf(style, 'w:name')).toBe(`Heading ${level}`);
      expect(style && attributeOf(style, 'w:outlineLvl')).toBe(String(level - 1));
    }
  });

  test('every style in use exists', () => {
    const ids = descendants(docx.part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
    for (const { style } of docx.paragraphs) expect(ids).toContain(style);
    for (const name of ['word/header1.xml', 'word/footer1.xml', 'word/footer2.xml']) {
      for (const style of descendants(docx.part(name), 'w:pStyle')) expect(ids).toContain(style.attributes['w:val']);
    }
  });

  test('fonts are named for all four scripts, none comes from the theme, all are in the font table', () => {
    const table = descendants(docx.part('word/fontTable.xml'), 'w:font').map(({ attributes }) => attributes['w:name']);
    const styles = docx.part('word/styles.xml');
    const ours = descendants(styles, 'w:style').filter((style) =>
      docx.paragraphs.some(({ style: id }) => id === style.attributes['w:styleId']),
    );
    for (const owner of [...ours, ...descendants(styles, 'w:rPrDefault')]) {
      const fonts = descendants(owner, 'w:rFonts')[0]?.attributes ?? {};
      for (const slot of ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']) expect(table).toContain(fonts[slot]);
    }
    for (const name of [
      'word/styles.xml',
      'word/document.xml',
      'word/header1.xml',
      'word/footer1.xml',
      'word/numbering.xml',
    ]) {
      expect(Buffer.from(docx.bytesOf(name)).toString('utf8')).not.toMatch(/w:(ascii|hAnsi|eastAsia|cs)Theme=/i);
    }
  });

  test('marks that Chinese and Latin share are put into the East Asian font', () => {
    for (const run of descendants(docx.part('word/document.xml'), 'w:r')) {
      if (!/[“”‘’—…·×●■]/.test(descendants(run, 'w:t').map(textContent).join(''))) continue;
      expect(attributeOf(run, 'w:rFonts', 'w:hint')).toBe('eastAsia');
    }
  });

  test('language, title, author and dates are written', () => {
    expect(attributeOf(docx.part('word/styles.xml'), 'w:lang', 'w:eastAsia')).toBe('zh-CN');
    const core = docx.part('docProps/core.xml');
    const text = (name: string) => descendants(core, name).map(textContent).join('|');
    expect(text('dc:title')).toBe(sample.document.title);
    expect(text('dc:creator')).toBe(sample.document.brand);
    expect(text('dc:language')).toBe('zh-CN');
    expect(text('dcterms:created')).toBe(sampleDate.toISOString().replace('.000', ''));
    expect(text('dcterms:modified')).toBe(text('dcterms:created'));
  });

  test('each page of our layout begins with a page break, and no other paragraph does', () => {
    const first = sample.layout.counts.cover + sample.layout.counts.contents;
    const headings = docx.paragraphs.filter((paragraph) => paragraph.bookmarks.length > 0);
    expect(headings.filter((paragraph) => paragraph.breaksPage)).toHaveLength(sample.layout.counts.body - 1);
    expect(docx.paragraphs.filter((paragraph) => paragraph.breaksPage)).toHaveLength(sample.layout.counts.body - 1);
    let page = first;
    for (const paragraph of headings) {
      if (paragraph.breaksPage) page++;
      const headline = paragraph.text.replace('●\t', '');
      const placed =
        sample.layout.entries.find((entry) => entry.headline === headline) ??
        sample.layout.sections.find((section) => section.title === headline);
      expect(placed?.pageIndex).toBe(page);
    }
  });

  test('the contents count in roman numbers, the body from 1 again', () => {
    const sections = descendants(docx.part('word/document.xml'), 'w:sectPr');
    expect(sections.map((section) => attributeOf(section, 'w:pgNumType', 'w:fmt'))).toEqual([
      undefined,
      'lowerRoman',
      'decimal',
    ]);
    expect(sections.map((section) => attributeOf(section, 'w:pgNumType', 'w:start'))).toEqual([undefined, '1', '1']);
    expect(sections.map((section) => descendants(section, 'w:headerReference').length)).toEqual([0, 1, 0]);
  });

  test('each picture is in the file once, its bytes untouched, and is described', async () => {
    const media = docx.names.filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1 + 1 + 44);
    const photo = await samplePhoto();
    const jpegs = media.filter((name) => name.endsWith('.jpg'));
    expect(jpegs).toHaveLength(45);
    for (const name of jpegs) expect(photo.equals(docx.bytesOf(name))).toBe(true);
    const described = descendants(docx.part('word/document.xml'), 'wp:docPr').map(
      ({ attributes }) => attributes['descr'],
    );
    expect(described).toContain('厂区全景');
    expect(described.every((text) => text !== undefined && text !== '')).toBe(true);
  });

  test('tables have the real widths of their columns', () => {
    const tables = descendants(docx.part('word/document.xml'), 'w:tbl');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const grid = descendants(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      const cells = descendants(table, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));
      expect(cells).toEqual(grid);
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(484 * 20);
      for (const cell of descendants(table, 'w:tc')) {
        expect(cell.children.filter((child) => typeof child !== 'string').at(-1)).toHaveProperty('name', 'w:p');
      }
    }
  });
});

test('a brand with a logo of its own has it on the cover and in the running head, in its own proportions', async () => {
  const logo = { assetId: 'logo', width: 300, height: 100, caption: '', alt: '园区世界标志' };
  const docx = await openDocx((await sampleDocx({ ...weekDocument(), logo })).bytes);
  const parts = docx.names
    .filter((name) => /word\/(document|header\d+)\.xml$/.test(name))
    .map((name) => docx.part(name));
  const drawings = parts.flatMap((part) => descendants(part, 'wp:inline'));
  const logos = drawings.filter((inline) => descendants(inline, 'wp:docPr')[0]?.attributes['descr'] === logo.alt);
  expect(logos.length).toBeGreaterThanOrEqual(2);
  for (const inline of logos) {
    const [extent] = descendants(inline, 'wp:extent');
    expect(Number(extent?.attributes['cx']) / Number(extent?.attributes['cy'])).toBeCloseTo(3, 0);
  }
});
