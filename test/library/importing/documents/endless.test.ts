import { describe, expect, test } from 'vitest';
import { type DocumentInput, readDocument } from '#library/importing/documents/readDocument.ts';
import { mostArticleParts } from '#shared/extract/index.ts';
import { rawDocx, wordBody, wordParagraph } from '../../../helpers/rawDocx.ts';
import { refusal } from '../../../helpers/refusal.ts';

/** An article of a weekly digest has some dozens of paragraphs: what has thousands is refused, whichever way it comes in. */

const sentence = (at: number): string => `园区第${at + 1}个项目开工，总投资${at + 3}亿元，年底前封顶。`;
const sentences = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => sentence(at));
const file = (kind: 'html' | 'text' | 'markdown' | 'docx', content: string | Uint8Array): DocumentInput => ({
  ...{ kind, url: '', contentType: '' },
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
});
const markup = (count: number): string =>
  `<h1>示例园区一批项目开工</h1>${sentences(count)
    .map((text) => `<p>${text}</p>`)
    .join('')}`;
const listed = (count: number): string =>
  `<h1>示例园区一批项目开工</h1><p>${sentence(0)}</p><ul>${sentences(count)
    .map((text) => `<li>${text}</li>`)
    .join('')}</ul>`;
const rows = (count: number): string =>
  `<h1>示例园区一批项目开工</h1><p>${sentence(0)}</p><table border="1">${sentences(count)
    .map((text) => `<tr><td>${text}</td><td>3</td></tr>`)
    .join('')}</table>`;
const clipboard = (html: string, text = ''): DocumentInput => ({ kind: 'clipboard', url: '', title: '', html, text });

const ways: readonly (readonly [string, (count: number) => DocumentInput])[] = [
  ['a page', (count) => file('html', markup(count))],
  ['a page of one list', (count) => file('html', listed(count))],
  ['a page with a table', (count) => file('html', rows(count))],
  ['a page sent by the browser', (count) => ({ kind: 'page', html: markup(count), url: '', title: '' })],
  ['a paste', (count) => clipboard(markup(count))],
  ['a paste of plain text', (count) => clipboard('', sentences(count).join('\n'))],
  ['a text file', (count) => file('text', `示例园区一批项目开工\n${sentences(count).join('\n')}`)],
  ['a Markdown file', (count) => file('markdown', `# 示例园区一批项目开工\n\n${sentences(count).join('\n\n')}`)],
  ['a Word file', (count) => file('docx', rawDocx(wordBody(sentences(count).map(wordParagraph).join(''))))],
];

describe.each(ways)('%s', (_, input) => {
  test('of more parts than an article may have is refused, and says what to do', async () => {
    expect(await refusal(readDocument(input(mostArticleParts + 10)))).toMatchObject({
      code: 'too_complex',
      message: expect.stringMatching(/没有读入，什么都没有改动。请只选出需要的部分/),
      detail: { most: mostArticleParts },
    });
  });

  test('of nearly as many is read', async () => {
    expect(await readDocument(input(mostArticleParts - 10))).toMatchObject({ kind: 'article' });
  });
});

test('a page is refused for its article, not for the links around it', async () => {
  const links = sentences(mostArticleParts * 2).map((text) => `<li><a href="/n">${text}</a></li>`);
  const reading = await readDocument(file('html', `${markup(5)}<ul>${links.join('')}</ul>`));
  expect(reading).toMatchObject({ kind: 'article', article: { extracted: { paragraphs: sentences(5) } } });
});
