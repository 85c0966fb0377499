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

const blocksOf = (html: string) => readClipboard({ html, text: '' }).blocks;
const paragraph = (t: string) => ({ type: 'paragraph', runs: [{ t }] });

test('hidden rows and columns of a spreadsheet go, and merged cells are smaller by them', () => {
  const html = `<table class=xl65><col><col style='display:none'><col><tr><td colspan=3 class=xl65>合计表</td></tr>
    <tr><td rowspan=3>甲</td><td>底一</td><td>1</td></tr><tr style='display:none'><td>底二</td><td>2</td></tr>
    <tr><td style='display:none'>底三</td><td>3</td></tr><tr height=0><td>底四</td></tr></table>`;
  const { blocks, dropped } = readClipboard({ html, text: '' });
  expect(blocks).toEqual([
    {
      type: 'table',
      rows: [
        [{ runs: [{ t: '合计表' }], colspan: 2 }],
        [{ runs: [{ t: '甲' }], rowspan: 2 }, { runs: [{ t: '1' }] }],
        [{ runs: [{ t: '3' }] }],
      ],
    },
  ]);
  expect(dropped).toEqual([{ what: '', why: 'hidden', count: 4 }]);
});

test('cells that a merged cell covers, or that only fill a row of Word up, are no columns', () => {
  const rows = (html: string) => blocksOf(html).flatMap((block) => (block.type === 'table' ? block.rows : []));
  const word = `<table class=MsoTableGrid><tr><td>甲</td><td>乙</td><td style='mso-cell-special:placeholder'>&nbsp;</td></tr>
    <![if !supportMisalignedColumns]><tr height=0><td></td><td></td><td></td></tr><![endif]></table>`;
  expect(rows(word)).toEqual([[{ runs: [{ t: '甲' }] }, { runs: [{ t: '乙' }] }]]);
  const covered = '<table><tr><td colspan=2>甲<td style="display:none"></tr><tr><td>乙<td>丙</tr></table>';
  expect(rows(covered).map((row) => row.length)).toEqual([1, 2]);
});

test('the text beside a picture in a cell of Excel stays in its cell', () => {
  const html = `<table class=xl65><tr><td>甲<td><span style='mso-ignore:vglayout'><img src="file:///C:/a.png" width=60></span>
    <span style='mso-ignore:vglayout2'><table><tr><td>见图</td></tr></table></span></td></tr></table>`;
  expect(blocksOf(html)).toEqual([{ type: 'table', rows: [[{ runs: [{ t: '甲' }] }, { runs: [{ t: '见图' }] }]] }]);
});

test('drawn letters of symbol fonts become the signs they are seen as', () => {
  const sign = (font: string, text: string) => blocksOf(`<p>甲<span style="${font}">${text}</span></p>`);
  expect(sign('font-family:Wingdings', 'ü&#61694;<span style=\'font:7pt "Times New Roman"\'>l</span>')).toEqual([
    paragraph('甲✓☑l'),
  ]);
  expect(sign("font-family:宋体;mso-symbol-font-family:'Wingdings'", 'Z')).toEqual([paragraph('甲')]);
  expect(sign('font-family:Symbol', 'aW³5')).toEqual([paragraph('甲αΩ≥5')]);
  expect(sign('font-family:Segoe UI Symbol', 'a')).toEqual([paragraph('甲a')]);
  expect(blocksOf('<p>甲<font face=Wingdings>n</font></p>')).toEqual([paragraph('甲■')]);
});

test('an item of Word is one also where another program took the marks of lists away', () => {
  const item = (marker: string, text: string) =>
    `<p style="text-indent:-21pt"><span style="font-family:Symbol"><span>${marker}<span style='font: 7pt "Times New Roman"'>&nbsp; </span></span></span>${text}</p>`;
  expect(blocksOf(item('·', '甲') + item('·', '乙'))).toEqual([
    { type: 'list', ordered: false, items: [[{ t: '甲' }], [{ t: '乙' }]] },
  ]);
  expect(blocksOf(item('一、', '甲'))).toEqual([paragraph('一、甲')]);
});

test('style sheets hide by class, id and name; what holds for some windows only does not', () => {
  const html = `<style>.a{display:none}#b,p.c{visibility:hidden}note{display:none} @media print{.d{color:red}.e{display:none}}</style>
    <p class=a>藏</p><p id=b>藏</p><p class=c>藏</p><p>见<note>藏</note></p><p class=e>也见</p>`;
  expect(blocksOf(html)).toEqual([paragraph('见'), paragraph('也见')]);
});

test('comments, edges of pages and of cells that LibreOffice writes go', () => {
  const html = `<meta name="generator" content="LibreOffice 7"><div title="header"><p>页眉</p></div><p>正文<comment>某人：待查</comment></p>`;
  expect(readClipboard({ html, text: '' })).toEqual({
    blocks: [paragraph('正文')],
    dropped: [{ what: '', why: 'comment', count: 1 }],
  });
});
