import { describe, expect, test } from 'vitest';
import { docxHtml } from '#library/importing/documents/docx/docxHtml.ts';
import { rawDocx, wordBody, wordParagraph } from '../../../helpers/rawDocx.ts';
import { refusal } from '../../../helpers/refusal.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const drawing = (blip: string) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const read = async (inner: string, relations = '', others: Parameters<typeof rawDocx>[2] = []) =>
  await docxHtml(rawDocx(wordBody(inner), relations, others));

describe('text that Word does not show', () => {
  test('stays behind, and is counted', async () => {
    const hidden = run('内部意见', '<w:b/><w:vanish/><w:sz w:val="21"/>');
    const { html, leftBehind } = await read(paragraph(run('开工') + hidden + run('仪式') + hidden));
    expect(html).toBe('<p>开工仪式</p>');
    expect(leftBehind).toEqual([{ what: '', why: 'hidden', count: 2 }]);
  });

  test.each([
    ['that was switched off', run('开工', '<w:vanish w:val="0"/>')],
    ['of the mark of a paragraph', `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('开工')}`],
    ['of a run with others in it', `<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:p>${run('开工')}</w:p></w:pict></w:r>`],
  ])('is not what has the property %s', async (_, inner) => {
    const { html, leftBehind } = await read(paragraph(inner));
    expect(html).toContain('开工');
    expect(leftBehind).toEqual([]);
  });
});

test('what was deleted and commented is named, not told', async () => {
  const { html, leftBehind } = await read(
    paragraph(
      `${run('开工')}<w:del w:id="1"><w:r><w:delText>取消</w:delText></w:r></w:del><w:r><w:commentReference w:id="0"/></w:r>`,
    ),
  );
  expect(html).toBe('<p>开工</p>');
  expect(leftBehind.map(({ why, count }) => [why, count])).toEqual([
    ['deleted', 1],
    ['comment', 1],
  ]);
});

test('a picture or link whose relation is missing costs only itself', async () => {
  const link = `<w:p><w:hyperlink r:id="none">${run('园区网站')}</w:hyperlink></w:p>`;
  for (const relations of ['', `<Relationship Id="other" Type="${office}/styles" Target="styles.xml"/>`]) {
    const { html, pictures } = await read(
      drawing('r:embed="none"') + link + wordParagraph('三个项目开工。'),
      relations,
    );
    expect(html).toContain('园区网站');
    expect(html).toContain('<p>三个项目开工。</p>');
    expect(pictures).toEqual([]);
  }
});

test('pictures outside the file are not read, and named by where they are', async () => {
  const external = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/image" Target="${target}" TargetMode="External"/>`;
  const { pictures, leftBehind } = await read(
    drawing('r:link="a"') + drawing('r:link="b"') + wordParagraph('三个项目开工。'),
    external('a', 'http://127.0.0.1:9/a.png') + external('b', 'file:///etc/passwd'),
  );
  expect(pictures).toEqual([]);
  expect(leftBehind.map(({ why }) => why)).toEqual(['webPicture', 'localPicture']);
});

test('notes come without the arrow that leads back', async () => {
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${wordParagraph('按合同口径。')}</w:footnote></w:footnotes>`;
  const { html } = await read(
    paragraph(`${run('三个项目开工')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    `<Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/>`,
    [{ name: 'word/footnotes.xml', content: Buffer.from(notes) }],
  );
  expect(html).toContain('按合同口径。');
  expect(html).not.toContain('↑');
});

describe('a file that is called .docx and is none says what it is', () => {
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  test.each([
    ['a document with a password', compound('EncryptedPackage'), '密码'],
    ['an old document', compound('WordDocument'), '旧版'],
    ['a text', Buffer.from('园区三个项目开工。'), '不是 Word 文档'],
    ['nothing', Buffer.alloc(0), '不是 Word 文档'],
  ])('%s', async (_, bytes, words) => {
    const refused = await refusal(docxHtml(bytes));
    expect(refused).toMatchObject({ code: 'file_unreadable' });
    expect(refused?.message).toContain(words);
  });
});
