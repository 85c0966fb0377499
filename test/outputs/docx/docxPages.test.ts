import { beforeAll, describe, expect, test } from 'vitest';
import { readZip, writeZip } from '#library/exporting/docx/zip.ts';
import { documentOf, entryOf, sectionOf, textOf, weekDocument } from '../../helpers/documents.ts';
import { openDocx } from '../../helpers/docxFile.ts';
import { type OfficePages, openInOffice } from '../../helpers/docxOffice.ts';
import { codeOf, type DocxSample, entriesOf, sampleDocx, withCodes } from '../../helpers/docxSamples.ts';
import { useTempFolders } from '../../helpers/tempFolder.ts';
import { classic, review } from '../../helpers/templates.ts';
import { requireTool } from '../../helpers/tools.ts';

const soffice = requireTool('soffice');
const tempFolder = useTempFolders();

/** ms that a conversion of all samples may take on a busy machine. */
const patience = 120_000;

const hundred = documentOf([
  sectionOf(
    's0',
    0,
    'feature',
    Array.from({ length: 5 }, (_, index) => entryOf(`a${index}`, { lead: 50 }, index)),
  ),
  sectionOf(
    's1',
    1,
    'brief',
    Array.from({ length: 100 }, (_, index) => entryOf(`b${index}`, { detail: 100 + index }, index)),
  ),
]);

const longEntries = documentOf([
  sectionOf('s0', 0, 'feature', [
    entryOf('a', { lead: 60, detail: 2000, pictures: 1 }, 0),
    entryOf('b', { lead: 60, detail: 200, pictures: 1 }, 1),
    entryOf('c', { lead: 60, detail: 200, pictures: 2 }, 2),
    entryOf('d', { lead: 60, detail: 4400, pictures: 2 }, 3),
    entryOf('e', { lead: 60, detail: 300 }, 4),
    entryOf('f', { lead: 60, detail: 700 }, 5),
    entryOf('g', { lead: 60, detail: 760, pictures: 1 }, 6),
  ]),
  sectionOf('s1', 1, 'brief', [
    entryOf('h', { detail: 1900 }, 7),
    ...Array.from({ length: 8 }, (_, index) => entryOf(`i${index}`, { detail: 300 }, index)),
  ]),
]);

/** Pages that are full in print: captions, places, figures and Latin words, which are wider in other fonts. */
const crowded = documentOf([
  sectionOf(
    's0',
    0,
    'feature',
    Array.from({ length: 16 }, (_, index) => {
      const entry = entryOf(`a${index}`, { lead: 70, pictures: 1 + (index % 3) }, index);
      const text = `PET/CT与12.5MW机组各${index + 3}台，${textOf(90, index)}SMART-2026系统接入1500家企业，${textOf(80 + index * 9, index + 2)}`;
      return {
        ...entry,
        place: '江苏·盐城',
        day: '8月23日',
        detail: [{ runs: [{ text, bold: index % 5 === 0, link: null }] }],
        pictures: entry.pictures.map((picture) => ({ ...picture, caption: `${textOf(12 + 2 * index, index)}` })),
      };
    }),
  ),
]);

const longName = '园区产业投资动态与重点项目建设进展综合汇编'.repeat(3);

/** A publication whose names are as long as the desk allows. */
const longNames = documentOf(
  [0, 1].map((index) => ({
    ...sectionOf(
      `s${index}`,
      index,
      'feature',
      Array.from({ length: 4 }, (_, at) => entryOf(`e${index}${at}`, { lead: 60, detail: 190 }, at)),
    ),
    title: `${'一二'[index]}、${longName.slice(0, 60)}`,
    name: longName.slice(0, 60),
  })),
  {
    publication: longName.slice(0, 40),
    label: `2026年10月4期（总96期）${longName}`.slice(0, 90),
    slogan: `${longName} ● ${longName}${longName}`.slice(0, 190),
    coverPicture: { assetId: 'cover', width: 90, height: 60, caption: '', alt: '封面' },
  },
);

const documents = {
  longNames: { document: withCodes(longNames), template: classic },
  crowded: { document: withCodes(crowded), template: classic },
  crowdedColumns: { document: withCodes(crowded), template: review },
  week: { document: withCodes(weekDocument(2)), template: classic },
  columns: { document: withCodes(weekDocument(2)), template: review },
  hundred: { document: withCodes(hundred), template: classic },
  longEntries: { document: withCodes(longEntries), template: classic },
  longInColumns: { document: withCodes(longEntries), template: review },
};

const names = Object.keys(documents) as (keyof typeof documents)[];

/** The number that stands behind the dots of the row that begins with a code. */
function numberInContents(text: string, code: string): string | undefined {
  const row = text.slice(text.indexOf(`${code}号`) + code.length);
  return /^.*?\.{2,}(\d+?)(?=A\d{3}|[一二三四五六七八九十]、|\D|$)/.exec(row)?.[1];
}

const wrongNumber = '777';

/** The same file with a wrong number in every page reference. */
async function withStaleNumbers(bytes: Uint8Array): Promise<Buffer> {
  const entries = (await readZip(bytes)).map((entry) => {
    if (entry.name !== 'word/document.xml') return entry;
    const xml = Buffer.from(entry.content).toString('utf8');
    const number = /(PAGEREF [^<]*<.*?<w:fldChar w:fldCharType="separate"\/>.*?<w:t[^>]*>)\d+/g;
    return { ...entry, content: Buffer.from(xml.replace(number, `$1${wrongNumber}`)) };
  });
  return await writeZip(entries, new Date(0));
}

describe.runIf(soffice)('a DOCX in LibreOffice', () => {
  const samples: Record<string, DocxSample> = {};
  let shown: Record<string, OfficePages> = {};
  let withoutFonts: Record<string, OfficePages> = {};

  beforeAll(async () => {
    for (const name of names) {
      samples[name] = await sampleDocx(documents[name].document, documents[name].template);
    }
    const files = Object.fromEntries(names.map((name) => [name, samples[name]?.bytes ?? Buffer.alloc(0)]));
    const withStale = { ...files, stale: await withStaleNumbers(files['week'] ?? Buffer.alloc(0)) };
    shown = await openInOffice(soffice ?? '', tempFolder(), withStale);
    withoutFonts = await openInOffice(soffice ?? '', tempFolder(), files, { chineseFonts: false });
  }, patience);

  function must(name: string, where: Record<string, OfficePages>) {
    const sample = samples[name];
    const office = where[name];
    if (!sample || !office) throw new Error(`no ${name}`);
    const firstBodyPage = office.pages.length - sample.layout.counts.body;
    return { ...sample, office, firstBodyPage, contents: office.pages.slice(1, firstBodyPage).join('') };
  }

  test('LibreOffice works page references out anew: of wrong numbers in the file none is left', async () => {
    const sample = must('week', shown);
    const stale = await withStaleNumbers(sample.bytes);
    const fields = (await openDocx(stale)).paragraphs.flatMap((paragraph) => paragraph.fields);
    const references = fields.filter((field) => field.code.startsWith('PAGEREF'));
    expect(references.length).toBeGreaterThan(47);
    expect(references.every((field) => field.result === wrongNumber)).toBe(true);
    expect(shown['stale']?.pages).toEqual(sample.office.pages);
  });

  for (const name of names) {
    test(`${name}: the contents show our numbers after LibreOffice has worked them out`, () => {
      const { document, layout, contents } = must(name, shown);
      const rows = entriesOf(document).map((_, index) => numberInContents(contents, codeOf(index)));
      expect(rows).toEqual(layout.entries.map((entry) => String(entry.folio)));
    });

    test(`${name}: every headline and section title stands on its page`, () => {
      const { document, layout, office, firstBodyPage } = must(name, shown);
      const pageOf = (level: number) =>
        office.headings.filter((heading) => heading.level === level).map((heading) => heading.page - firstBodyPage + 1);
      expect(pageOf(1)).toEqual(layout.sections.map((section) => section.folio));
      expect(pageOf(2)).toEqual(layout.entries.map((entry) => entry.folio));
      for (const [index] of entriesOf(document).entries()) {
        const folio = layout.entries[index]?.folio ?? 0;
        expect(office.pages[firstBodyPage + folio - 1]).toContain(`●${codeOf(index)}号`);
      }
    });

    test(`${name}: pages carry their printed numbers, roman in the contents`, () => {
      const { document, office, firstBodyPage, layout } = must(name, shown);
      const foot = (folio: string) => `${document.brand}—${folio}—${document.site}`;
      expect(office.pages[0]).not.toContain(`${document.brand}—`);
      expect(office.pages[1]).toContain(foot('i'));
      for (let folio = 1; folio <= layout.counts.body; folio++) {
        expect(office.pages[firstBodyPage + folio - 1]).toContain(foot(String(folio)));
      }
    });

    test(`${name}: the numbers hold on a machine without any Chinese font`, () => {
      const { layout, office, firstBodyPage } = must(name, withoutFonts);
      const pages = office.headings.map((heading) => heading.page - firstBodyPage + 1);
      const folios = layout.sections.flatMap((section) => [
        section.folio,
        ...layout.entries.filter((entry) => entry.sectionId === section.id).map((entry) => entry.folio),
      ]);
      expect(pages).toEqual(folios);
    });
  }
});
