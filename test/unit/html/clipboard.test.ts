import { describe, expect, test } from 'vitest';
import { fromText, readClipboard, toRichText } from '../../../shared/html/index.ts';
import { RichText } from '../../../shared/model/index.ts';
import { clipboardSamples } from '../../helpers/clipboardSamples.ts';

describe.each(clipboardSamples)('what $program copies', ({ html, blocks, kept, never }) => {
  const read = readClipboard({ html, text: '' });
  test('becomes blocks, and nothing hidden, deleted or about the document is in them or in what is named', () => {
    expect(read.blocks).toEqual(blocks);
    const all = JSON.stringify(read);
    expect(never.filter((text) => all.includes(text))).toEqual([]);
  });
  test('becomes rich text that the library accepts', () => {
    const { text } = toRichText(read.blocks);
    expect(text).toEqual(kept);
    expect(RichText.safeParse(text).success).toBe(true);
  });
});

test('what stays behind is named with its reason, the same thing once', () => {
  const { dropped } = readClipboard({
    html: `<p>文<span hidden>一</span><span hidden>二</span></p><img src="file:///C:/a/图1.png"><img src="cid:1" alt="图表">
    <a href="javascript:x()">看</a><video src=a></video><input><script>1</script><img width=1 height=1 src="https://a.cn/t">`,
    text: '',
  });
  expect(dropped).toEqual([
    { what: '', why: 'hidden', count: 2 },
    { what: '图1.png', why: 'localPicture', count: 1 },
    { what: '图表', why: 'localPicture', count: 1 },
    { what: '', why: 'link', count: 1 },
    { what: '', why: 'media', count: 1 },
    { what: '', why: 'form', count: 1 },
    { what: '', why: 'script', count: 1 },
    { what: '', why: 'tracker', count: 1 },
  ]);
});

test('pictures of the web are named when rich text is made of them, struck text when it becomes plain', () => {
  const { blocks } = readClipboard({ html: '<p>旧<s>价</s></p><img src="https://a.cn/b/c.jpg?x=1">', text: '' });
  expect(toRichText(blocks)).toEqual({
    text: [{ type: 'paragraph', runs: [{ text: '旧价' }] }],
    dropped: [
      { what: '', why: 'strike', count: 1 },
      { what: 'c.jpg', why: 'webPicture', count: 1 },
    ],
  });
  expect(toRichText(blocks, () => 'a1').text.at(-1)).toEqual({ type: 'picture', assetId: 'a1', caption: '' });
});

test('plain text has a paragraph a line, whatever ends the lines; indents, empty lines and the byte order mark go', () => {
  expect(fromText('\uFEFF●标\u200B题\r\n\r\n　　第一段\u2028第二\u2060段\v\t■第三段  \r　\n')).toEqual(
    ['●标题', '第一段', '第二段', '■第三段'].map((t) => ({ type: 'paragraph', runs: [{ t }] })),
  );
});

test('lines with as many tabs each are a table, numbered lines are none', () => {
  expect(fromText('园区\t投资\n甲\t1.5\n')).toEqual([
    {
      type: 'table',
      rows: [
        [{ runs: [{ t: '园区' }] }, { runs: [{ t: '投资' }] }],
        [{ runs: [{ t: '甲' }] }, { runs: [{ t: '1.5' }] }],
      ],
    },
  ]);
  expect(fromText('1.\t甲\n2.\t乙').map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});

test('the plain text counts where the HTML has no words', () => {
  expect(readClipboard({ html: '<meta charset=utf-8><p></p>', text: '文字' }).blocks).toEqual([
    { type: 'paragraph', runs: [{ t: '文字' }] },
  ]);
});

test('the header that Windows puts in front is no text, and its address completes links', () => {
  const html =
    'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://example.cn/a/b.html\r\n<html><body><a href="c.html">看</a></body></html>';
  expect(readClipboard({ html, text: '' }).blocks).toEqual([
    { type: 'paragraph', runs: [{ t: '看', href: 'https://example.cn/a/c.html' }] },
  ]);
});
