import { expect, test } from 'vitest';
import { type HtmlBlock, parseHtml, readBlocks, toRichText } from '../../../shared/html/index.ts';

const read = (html: string, base?: string): readonly HtmlBlock[] => readBlocks(parseHtml(html), { base }).blocks;
const paragraph = (...lines: string[]): HtmlBlock[] => lines.map((t) => ({ type: 'paragraph', runs: [{ t }] }));

test('breaks end paragraphs, indents and white space of the source are no text', () => {
  expect(read('　　一<br>　　二<br/><br>&nbsp;&nbsp;三&nbsp;<p>　</p><pre>四\n　五</pre>')).toEqual(
    paragraph('一', '二', '三', '四', '五'),
  );
  expect(read('<p>中文\n  换行 and\nwords,\u00A0 two</p>')).toEqual(paragraph('中文换行 and words, two'));
});

test('a line that breaks in a heading is one heading', () => {
  expect(read('<h1>园区<br>签约</h1>')).toEqual([{ type: 'heading', level: 1, runs: [{ t: '园区签约' }] }]);
});

test('marks come from elements and styles, and a style can take them back', () => {
  expect(
    read(
      '<p><b>一</b><span style="font-weight:700">二</span><b style="font-weight:normal">三</b><em>四</em><u>五</u><s>六</s>七<sup>八</sup><sub>九</sub><a href="https://a.cn"><u>十</u></a></p>',
    ),
  ).toEqual([
    {
      type: 'paragraph',
      runs: [
        { t: '一二', b: true },
        { t: '三' },
        { t: '四', i: true },
        { t: '五', u: true },
        { t: '六', s: true },
        { t: '七' },
        { t: '八', sup: true },
        { t: '九', sub: true },
        { t: '十', href: 'https://a.cn' },
      ],
    },
  ]);
});

test('a struck text stays, a deleted one goes', () => {
  expect(read('<p>一<strike>二</strike><del>三</del></p>')).toEqual([
    { type: 'paragraph', runs: [{ t: '一' }, { t: '二三', s: true }] },
  ]);
  expect(read('<p>一<del cite="mailto:a">二</del></p>')).toEqual(paragraph('一'));
  expect(read('<p class=MsoNormal>一<del>二</del></p>')).toEqual(paragraph('一'));
});

test.each([
  'hidden',
  'style="display:none"',
  'style="DISPLAY : none !important"',
  'style="visibility:hidden"',
  'style="mso-hide:all"',
  'style="font-size:0px"',
  'style="font-size:1px"',
  'style="opacity:0"',
  'style="max-height:0;overflow:hidden"',
  'style="position:absolute;left:-9999px"',
  'style="text-indent:-9999px"',
  'style="position:absolute;clip:rect(0,0,0,0)"',
  'style="position:absolute;clip-path:inset(50%)"',
  'style="transform: translateX(-9999px)"',
])('text is hidden by %s', (attribute) => {
  expect(readBlocks(parseHtml(`<p>见<span ${attribute}>藏</span></p>`))).toEqual({
    blocks: paragraph('见'),
    dropped: [{ what: '', why: 'hidden', count: 1 }],
  });
});

test('text in the colour of what is behind it is hidden, as far as one style says both', () => {
  const runs = (style: string) => read(`<p>见<span style="${style}">字</span></p>`);
  for (const style of ['color:#fff;background:white', 'color:rgb(1, 2, 3);background-color:#010203'])
    expect(runs(style)).toEqual(paragraph('见'));
  for (const style of [
    'color:#fff',
    'color:#fff;background:#00f',
    'background:#fff',
    'color:inherit;background:inherit',
  ])
    expect(runs(style)).toEqual(paragraph('见字'));
  expect(runs('color:#fff;background-color:#fff;-webkit-text-stroke-width:0px')).toEqual(paragraph('见字'));
  expect(read('<p style="color:#fff;background:#fff">藏<i style="color:red">见</i></p>')).toEqual([
    { type: 'paragraph', runs: [{ t: '见', i: true }] },
  ]);
});

test('a space keeps the marks it stood in, and is no part of a link at its edge', () => {
  const runs = (html: string) => read(`<p>${html}</p>`).flatMap((block) => ('runs' in block ? block.runs : []));
  expect(runs('<b>甲：</b> 乙')).toEqual([{ t: '甲：', b: true }, { t: ' 乙' }]);
  expect(runs('<b>甲： </b> 乙')).toEqual([{ t: '甲： ', b: true }, { t: '乙' }]);
  expect(runs('甲<u> 乙</u>')).toEqual([{ t: '甲' }, { t: ' 乙', u: true }]);
  expect(runs('<b>甲</b> <b>乙</b>')).toEqual([{ t: '甲 乙', b: true }]);
  expect(runs('<a href="https://a.cn">甲 </a><b>乙</b><a href="https://a.cn"> 丙</a>')).toEqual([
    { t: '甲', href: 'https://a.cn' },
    { t: ' 乙 ', b: true },
    { t: '丙', href: 'https://a.cn' },
  ]);
  expect(runs('<b>甲</b>\n<i>乙</i>\n<b>a</b>\n<i>b</i>')).toEqual([
    { t: '甲', b: true },
    { t: '乙', i: true },
    { t: ' ' },
    { t: 'a', b: true },
    { t: ' ' },
    { t: 'b', i: true },
  ]);
});

test('signs within a line are no pictures; an emoji is the character it stands for', () => {
  const sign = (attributes: string) => read(`<p>好<img src="https://a.cn/f.png" ${attributes}>了</p>`);
  for (const attributes of ['width=20', 'data-w=20', 'style="width:1.2em;height:1.2em"', 'width=18px height=32'])
    expect(sign(attributes)).toEqual(paragraph('好了'));
  expect(sign('alt="🌱" class=emoji')).toEqual(paragraph('好🌱了'));
  for (const attributes of ['', 'width=40', 'width=20 height=60', 'data-w=1080 style="width:100%"'])
    expect(sign(attributes)).toHaveLength(2);
});

test('what is within a small or unseen text may be seen again', () => {
  expect(read('<div style="font-size:0">藏<span style="font-size:14px">见</span></div>')).toEqual(paragraph('见'));
  expect(read('<div style="visibility:hidden">藏<p style="visibility:visible">见</p></div>')).toEqual(paragraph('见'));
});

test('lists within lists are flattened, pictures and tables part them, numbers go on', () => {
  const html = '<ol><li>一<ul><li>二</ul><li><p>三</p><p>四</p><li>五<img src="https://a.cn/a.png"><li>六</ol>';
  const blocks = read(html);
  expect(blocks).toEqual([
    { type: 'list', ordered: true, items: [[{ t: '一' }], [{ t: '二' }], [{ t: '三\n四' }], [{ t: '五' }]] },
    { type: 'picture', src: 'https://a.cn/a.png', alt: '', caption: '' },
    { type: 'list', ordered: true, start: 4, items: [[{ t: '六' }]] },
  ]);
  expect(toRichText(blocks).text.at(-1)).toEqual({ type: 'paragraph', runs: [{ text: '4. 六' }] });
});

test('pictures stand beside their paragraph, lazy ones by their own address, with the caption of their figure', () => {
  expect(
    read(
      '<p>一<img src="/p/a.png" alt=图>二</p><figure><figcaption>说明</figcaption><img src=data:image/gif;base64,AA data-src="b.jpg"></figure>',
      'https://a.cn/x/',
    ),
  ).toEqual([
    ...paragraph('一二'),
    { type: 'picture', src: 'https://a.cn/p/a.png', alt: '图', caption: '' },
    { type: 'picture', src: 'https://a.cn/x/b.jpg', alt: '', caption: '说明' },
  ]);
});

test.each([
  [
    'one that says so',
    '<table role=presentation><tr><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></table>',
  ],
  ['one column', '<table><tr><td>一</td></tr><tr><td>二<p>三</p></td></tr><tr><td>四</td></tr></table>'],
  ['one row', '<table><tr><td>一<br>二</td><td>三<p>四</p></td></tr></table>'],
  [
    'a table in a table',
    '<table><tr><td>一</td><td><table><tr><td>二</td></tr></table></td></tr><tr><td><table><tr><td>三</td><td>四</td></tr></table></td><td></td></tr></table>',
  ],
])('a table that only places things is none: %s', (_, html) => {
  expect(read(html)).toEqual(paragraph('一', '二', '三', '四'));
});

test('a table of data keeps its merged cells and its lines, and is laid out as a rectangle', () => {
  const blocks = read(
    '<table><caption>表一</caption><tr><th rowspan=2>园区<th colspan=2>投资<tr><td>上年<br>（亿元）<td>本年<tr><td>甲<td>1<td>2</table>',
  );
  expect(toRichText(blocks).text).toEqual([
    { type: 'paragraph', runs: [{ text: '表一' }] },
    {
      type: 'table',
      rows: [
        [[{ text: '园区' }], [{ text: '投资' }], []],
        [[], [{ text: '上年\n（亿元）' }], [{ text: '本年' }]],
        [[{ text: '甲' }], [{ text: '1' }], [{ text: '2' }]],
      ],
      spans: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
      ],
    },
  ]);
});

test('a table with spans beyond all measure stays small', () => {
  const row = '<tr><td colspan=99999 rowspan=99999>甲</td><td>乙</td></tr>';
  const { text } = toRichText(read(`<table>${row.repeat(400)}</table>`));
  expect(text).toHaveLength(400);
  expect(text[0]).toEqual({ type: 'paragraph', runs: [{ text: '甲　乙' }] });
});

test('bullets and numbers of office programs make lists, numbers that say more stay in the text', () => {
  const item = (marker: string, text: string, level = 1) =>
    `<p style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span>${text}</p>`;
  expect(
    read(
      item('·', '一') +
        item('o', '二', 2) +
        item('1.', '三') +
        item('2.', '四') +
        '<p>五</p>' +
        item('3.', '六') +
        item('（一）', '七'),
    ),
  ).toEqual([
    { type: 'list', ordered: false, items: [[{ t: '一' }], [{ t: '二' }]] },
    { type: 'list', ordered: true, items: [[{ t: '三' }], [{ t: '四' }]] },
    ...paragraph('五'),
    { type: 'list', ordered: true, start: 3, items: [[{ t: '六' }]] },
    ...paragraph('（一）七'),
  ]);
});

test('a field that is never ended ends with its paragraph', () => {
  expect(read("<p>一<i style='mso-element:field-begin'></i>藏</p><p>二</p>")).toEqual(paragraph('一', '二'));
});

test('characters that may not be kept, and spaces of no width, are left out', () => {
  expect(read('<p>园\u200B区\u202E签\u0007约\uFFFE。&#847;&shy;</p>')).toEqual(paragraph('园区签约。'));
});
