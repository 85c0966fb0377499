import { describe, expect, test } from 'vitest';
import type { Document, DocumentEntry } from '#shared/compose/index.ts';
import { documentOf, entryOf, sectionOf, textOf, weekDocument } from '../../helpers/documents.ts';
import { openDocx } from '../../helpers/docxFile.ts';
import { entriesOf, sampleDocx, samplePhoto } from '../../helpers/docxSamples.ts';
import { refusal } from '../../helpers/refusal.ts';
import { classic, review } from '../../helpers/templates.ts';

const textStyles = ['Lead', 'Detail', 'DetailContinued'];

/** The text of an entry as the body of a DOCX must have it: lead, then detail, without blanks and squares. */
function solidText(entry: DocumentEntry): string {
  const detail = entry.detail.map((paragraph) => paragraph.runs.map((run) => run.text).join(''));
  return [...entry.lead, ...detail].join('').replace(/[\s■]/g, '');
}

/** What the paragraphs between one headline and the next say. */
async function bodyTexts(bytes: Uint8Array): Promise<string[]> {
  const texts: string[] = [];
  for (const { style, text } of (await openDocx(bytes)).paragraphs) {
    if (style === 'Heading2') texts.push('');
    else if (textStyles.includes(style)) texts.push(`${texts.pop() ?? ''}${text.replace(/[\s■]/g, '')}`);
  }
  return texts;
}

const longDocument = documentOf([
  sectionOf('s0', 0, 'feature', [
    entryOf('long', { lead: 60, detail: 4000, pictures: 2 }, 0),
    entryOf('after', { lead: 50, detail: 150, pictures: 1 }, 1),
    { ...entryOf('parts', { lead: 50 }, 2), detail: paragraphs(12, 160) },
    entryOf('last', { lead: 50, detail: 150 }, 3),
  ]),
  sectionOf('s1', 1, 'brief', [entryOf('b0', { detail: 2400 }, 4), entryOf('b1', { detail: 120 }, 5)]),
]);

function paragraphs(count: number, length: number): DocumentEntry['detail'] {
  return Array.from({ length: count }, (_, index) => ({
    runs: [{ text: textOf(length, index), bold: index === 1, link: index === 2 ? 'https://example.org/?a="b"' : null }],
  }));
}

describe('the words of a DOCX', () => {
  const documents: readonly (readonly [string, Document])[] = [
    ['a week with pictures', weekDocument(1)],
    ['entries longer than a page', longDocument],
  ];
  for (const [name, document] of documents) {
    for (const template of [classic, review]) {
      test(`${name} in the template ${template.id}: every entry has its whole text, once and in order`, async () => {
        const { bytes } = await sampleDocx(document, template);
        expect(await bodyTexts(bytes)).toEqual(entriesOf(document).map(solidText));
      });
    }
  }

  test('an entry longer than a page breaks where the printed page does', async () => {
    const { layout, bytes } = await sampleDocx(longDocument);
    const placed = layout.entries[0];
    const nextPage = layout.pages[(placed?.pageIndex ?? 0) + 1];
    const printed = (nextPage?.items ?? [])
      .flatMap((item) => (item.kind === 'text' && item.node === 'long/detail/0' ? [item.text] : []))
      .join('')
      .replace(/\s/g, '');
    const broken = (await openDocx(bytes)).paragraphs.find(({ style, breaksPage }) => style === 'Detail' && breaksPage);
    expect(printed.length).toBeGreaterThan(500);
    expect(broken?.text.replace(/\s/g, '').slice(0, printed.length)).toBe(printed);
  });

  test('a headline that the printed contents wrap is wrapped there too and keeps its number', async () => {
    const headline = '澜石新材料产业园首批企业与临江院所共同建设碳纤维中试基地并同步启动“一站式”服务中心项目签约';
    const document = documentOf([sectionOf('s0', 0, 'feature', [entryOf('a', { headline, lead: 40 }, 0)])]);
    const { bytes } = await sampleDocx(document);
    const row = (await openDocx(bytes)).paragraphs.find((paragraph) => paragraph.style === 'TOC2');
    expect(row?.text).toMatch(/^[^\n]{20,40}\n[^\n]+\t1$/);
  });

  test('regions lead to their pages', async () => {
    const entries = [0, 1, 2, 3].map((index) => ({ ...entryOf(`e${index}`, { lead: 40 }, index), province: '江苏' }));
    const { bytes } = await sampleDocx(documentOf([sectionOf('s0', 0, 'feature', entries)]));
    const region = (await openDocx(bytes)).paragraphs.find((paragraph) => paragraph.style === 'RegionIndex');
    expect(region?.text).toBe('江苏\t1　2');
    expect(region?.fields.map((field) => field.code)).toEqual(['PAGEREF _Entry1 \\h', 'PAGEREF _Entry3 \\h']);
  });

  test('the closing note ends the document', async () => {
    const { document, bytes } = await sampleDocx(weekDocument());
    const notes = (await openDocx(bytes)).paragraphs.filter((paragraph) => paragraph.style === 'ClosingNote');
    expect(notes[0]?.text).toBe(document.closingNote);
    expect((await openDocx(bytes)).paragraphs.at(-1)).toEqual(notes.at(-1));
    expect(notes.at(-1)?.fields[0]?.code).toBe('HYPERLINK "https://www.parkworld.net/"');
  });

  test('signs of XML and characters that it forbids do no harm', async () => {
    const headline = 'A&B <园区> "引号" {abc} \u{20BB7}';
    const detail = [{ runs: [{ text: `一\u0007二\uD800三\uFFFE四\u000B五<w:p/>&amp;`, bold: false, link: null }] }];
    const entry = { ...entryOf('a', { headline, lead: 40, pictures: 1 }, 0), detail };
    const { bytes } = await sampleDocx(documentOf([sectionOf('s0', 0, 'feature', [entry])]));
    const { paragraphs: made } = await openDocx(bytes);
    expect(made.find((paragraph) => paragraph.style === 'Heading2')?.text).toBe(`●\t${headline}`);
    expect(made.find((paragraph) => paragraph.style === 'Detail')?.text).toBe('■ 一二三四五<w:p/>&amp;');
  });
});

describe('writing a DOCX', () => {
  test('the same issue gives the same bytes, whatever was written in between', async () => {
    const first = await sampleDocx(weekDocument(1));
    await sampleDocx(longDocument, review);
    const second = await sampleDocx(weekDocument(1));
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  test('a brand colour of the publication takes the place of the template’s', async () => {
    const { bytes } = await sampleDocx({ ...weekDocument(), brandColor: '#7A1F3D' });
    const styles = Buffer.from((await openDocx(bytes)).bytesOf('word/styles.xml')).toString('utf8');
    expect(styles).toContain('7A1F3D');
    expect(styles).not.toContain(classic.colors.brand.slice(1));
  });

  test('it can be cancelled', async () => {
    const signal = AbortSignal.abort();
    expect(await refusal(sampleDocx(weekDocument(1), classic, { signal }))).toMatchObject({ code: 'cancelled' });
  });

  test('it tells how far it is', async () => {
    const steps: string[] = [];
    await sampleDocx(weekDocument(), classic, { onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/3', '2/3', '3/3']);
  });

  test('a picture that is none is refused', async () => {
    const bytes = Buffer.from('GIF89a');
    const pictures = async () => ({ bytes, mime: 'image/jpeg' as const, width: 3, height: 2 });
    expect(await refusal(sampleDocx(weekDocument(1), classic, { pictures }))).toMatchObject({
      code: 'bad_picture',
    });
  });

  test('each picture is asked for once', async () => {
    const asked: string[] = [];
    const pictures = async (id: string) => {
      asked.push(id);
      return { bytes: await samplePhoto(), mime: 'image/jpeg' as const, width: 90, height: 60 };
    };
    const entry = entryOf('a', { lead: 40, pictures: 1 }, 0);
    const twice = documentOf([sectionOf('s0', 0, 'feature', [entry, { ...entry, id: 'b' }])]);
    const { bytes } = await sampleDocx(twice, classic, { pictures });
    expect(asked).toEqual(['a-picture-0']);
    expect((await openDocx(bytes)).names.filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
  });
});
