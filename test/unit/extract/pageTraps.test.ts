import { describe, expect, test } from 'vitest';
import { type Extracted, extractArticle, toDigestItem } from '#shared/extract/index.ts';
import { parseHtml } from '#shared/html/index.ts';

const title = '栖霞湾经开区三个氢能项目同日开工';
const first = '5月9日，栖霞湾经济开发区三个氢能项目同日开工，总投资41亿元，涵盖电解槽、储运装备和加氢站。';
const second = '项目全部建成后，园区年产电解槽将达600台套，带动上下游企业二十余家集聚发展。';
const text = `<p>${first}</p><p>${second}</p>`;
const body = `<div class="wz">${text}</div>`;
const page = (head: string, inner: string): string =>
  `<html><head><meta charset="utf-8">${head}</head><body>${inner}</body></html>`;
const named = (inner: string): string => page(`<title>${title}</title>`, `<h1>${title}</h1>${inner}`);

interface Case {
  readonly name: string;
  readonly html: string;
  readonly url?: string;
  readonly is: Partial<Extracted>;
}

const paragraphs = [first, second];

const cases: readonly Case[] = [
  {
    name: 'a source ends at the gap before the next word of the byline',
    html: named(`<div>2025-05-10 08:12　来源: <a>湾区能源</a><span>江苏</span><a>举报</a></div>${body}`),
    is: { source: '湾区能源', date: '2025-05-10', paragraphs },
  },
  {
    name: 'labels alone in their cells speak for the next cell',
    html: named(
      `<table><tr><td>供稿单位：</td><td>湾区科创局</td><td>发布日期：</td><td>2025.5.10</td></tr></table>${body}`,
    ),
    is: { source: '湾区科创局', date: '2025-05-10', paragraphs },
  },
  {
    name: 'a button at the end of the last paragraph goes alone',
    html: named(
      `<div>来源：湾区能源 2025-05-10</div><div><p>${first}</p><p>${second}<a href="/">返回搜狐，查看更多</a></p></div>`,
    ),
    is: { paragraphs },
  },
  {
    name: 'a day in a script beside the headline, and who gives it',
    html: page(
      `<title>${title}_某某资讯</title><script>window.DATA={"newsTitle":"${title}","pub_time":"2025-05-10 07:00","mediaName":"湾区能源"}</script>`,
      `<h1>${title}</h1>${body}`,
    ),
    is: { source: '湾区能源', date: '2025-05-10', paragraphs },
  },
  {
    name: 'a text that only a script holds, below a headline that is shown',
    html: named(
      `<p>湾区能源 / 2025-05-10</p><div id="md"></div><textarea style="display:none">${text.replaceAll('<', '&lt;')}</textarea>`,
    ),
    is: { source: '湾区能源', date: '2025-05-10', paragraphs },
  },
  {
    name: 'a text that is hidden until a script shows it',
    html: page(
      `<title>${title}</title>`,
      `<div>加载中…</div><div style="display:none"><h1>${title}</h1><p>来源：湾区能源 2025-05-10</p>${body}</div>`,
    ),
    is: { title, source: '湾区能源', paragraphs },
  },
  {
    name: 'the title of a page that is named after its site',
    html: page(
      '<title>湾区经济开发区--欢迎您</title>',
      `<table><tr><td align="center"><b><font size="5">${title}</font></b></td></tr><tr><td>来源：湾区能源 时间：2025-5-10</td></tr><tr><td>　　${first}<br>　　${second}</td></tr></table>`,
    ),
    is: { title, date: '2025-05-10', paragraphs },
  },
  {
    name: 'a title that only the record of a document gives',
    html: page(
      '<title>湾区政府信息公开</title>',
      `<table><tr><td>信息名称：</td><td>${title}</td></tr><tr><td>发布机构：</td><td>湾区科创局</td></tr><tr><td>发文日期：</td><td>2025-05-10</td></tr><tr><td>索引号：</td><td>0031</td></tr></table>${body}`,
    ),
    is: { title, source: '湾区科创局', date: '2025-05-10', paragraphs },
  },
  {
    name: 'a broken title within the text is one paragraph',
    html: named(
      `<div>来源：湾区能源 2025-05-10</div><div><p>${first}</p><p style="text-align:center"><b>栖霞湾氢能产业行动方案<br>（2025—2027年）</b></p><p>${second}</p></div>`,
    ),
    is: { paragraphs: [first, '栖霞湾氢能产业行动方案（2025—2027年）', second] },
  },
  {
    name: 'paragraphs that only their indents part, and those of written lines',
    html: named(`<div>来源：湾区能源 2025-05-10</div><div>　　${first}　　${second}</div>`),
    is: { paragraphs },
  },
  {
    name: 'written lines are paragraphs',
    html: named(`<div>来源：湾区能源 2025-05-10</div><pre>\n　　${first}\n\n　　${second}\n</pre>`),
    is: { paragraphs },
  },
  {
    name: 'words that a style sheet hides within a line are not read',
    html: page(
      `<title>${title}</title><style>.j{display:none}</style>`,
      `<h1>${title}</h1><div>来源：湾区能源 2025-05-10</div><p>${first.replace('同日', '同<span class="j">干扰字</span>日')}</p><p>${second}</p>`,
    ),
    is: { paragraphs },
  },
  {
    name: 'cards of other articles without telling names',
    html: page(
      `<title>${title}</title>`,
      `<div class="c1"><h1>${title}</h1><p>湾区能源 2025-05-10</p><div class="c2">${text}</div></div><div class="c3">${`<div class="c4"><a href="/x">电解槽选型指南</a><p>本文从材料、能耗和寿命三方面比较几种电解槽，适合刚入行的读者阅读，欢迎收藏转发给身边的同事。</p></div>`.repeat(2)}</div>`,
    ),
    is: { paragraphs },
  },
  {
    name: 'a notice speaks for the rest of its box, also where it is longer than the article',
    html: named(
      `<div>来源：湾区能源 2025-05-10</div>${body}<div><p>免责声明：部分文章来源于网络。</p><p>登载此文仅为传递信息之目的，投资有风险，选择须谨慎，读者据此操作，一切后果由读者自行承担，本平台不负任何责任。</p></div>`,
    ),
    is: { paragraphs },
  },
  {
    name: "today's day above the headline yields to that of the address",
    html: page(`<title>${title}</title>`, `<div>2026年1月8日 星期四</div><h1>${title}</h1>${body}`),
    url: 'http://a.example.cn/2025/0510/77.html',
    is: { date: '2025-05-10' },
  },
  {
    name: 'who signs a notice is its source where nothing else says so',
    html: named(
      `<div>发布时间：2025-05-10</div><div>${text}<p align="right">栖霞湾科技局</p><p align="right">2025年5月9日</p></div>`,
    ),
    is: { source: '栖霞湾科技局', date: '2025-05-10' },
  },
  {
    name: 'a place beside the day is no source, an account is',
    html: named(`<p class="n">湾区能源</p><div><span>2025-05-10 18:30</span><span>福建</span></div>${body}`),
    is: { source: '湾区能源' },
  },
  {
    name: 'an English day, and a label of its own',
    html: named(`<div><i>发布：</i><b>May 10, 2025</b> <i>媒体：</i><b>湾区能源</b></div>${body}`),
    is: { source: '湾区能源', date: '2025-05-10' },
  },
];

describe.each(cases)('$name', ({ html, url, is }) => {
  test('is read as it is meant', () => {
    const article = extractArticle(parseHtml(html), { url: url ?? '' });
    expect({ ...article, paragraphs: article.paragraphs.map((line) => line.trim()) }).toMatchObject(is);
  });
});

test('captions under a picture are told by name, and a number is none', () => {
  const html = named(
    `<div>来源：湾区能源 2025-05-10</div><div><p>${first}</p><p><img src="/a.jpg"></p><p class="picIntro">开工仪式现场</p><p>${second}</p><p><img src="/b.jpg"></p><section style="text-align:center">02</section><p>${first.replace('同日', '先后')}</p></div>`,
  );
  const { images } = extractArticle(parseHtml(html), { url: 'http://a.example.cn/1.html' });
  expect(images.map(({ caption }) => caption)).toEqual(['开工仪式现场', '']);
});

test('the day of the event in a short first sentence is not the day of the page', () => {
  const html = named(
    `<p>来源：湾区能源 发布时间：</p><div><p>5月9日，三个氢能项目同日开工，总投资41亿元。</p><p>${second}</p></div>`,
  );
  expect(extractArticle(parseHtml(html), { url: 'https://a.example.cn/2025/0510/7.html' }).date).toBe('2025-05-10');
});

test('a link to the contents of a paper beside the day is not its name', () => {
  const html = page(
    `<title>湾区日报数字报-${title}</title>`,
    `<div><a href="/i">返回目录</a></div><div>2025年05月10日 星期六</div><h1>${title}</h1>${body}`,
  );
  expect(extractArticle(parseHtml(html), {}).source).toBe('湾区日报');
});

test('a table of rows of one cell places a page, though it is short', () => {
  const rows = [title, '湾区日报 2025年05月10日', `<div>${text}</div>`];
  const html = page(
    '',
    `<table><tr><td><a>上一篇</a></td><td>放大 缩小</td></tr>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</table>`,
  );
  expect(extractArticle(parseHtml(html), {})).toMatchObject({
    date: '2025-05-10',
    paragraphs: [first, second],
    tables: [],
  });
});

test('a table with cells over several rows is still one of facts', () => {
  const table =
    '<table><tr><th rowspan="3">氢能</th><td>电解槽</td></tr><tr><td>储罐</td></tr><tr><td>加氢机</td></tr></table>';
  const { tables } = extractArticle(parseHtml(named(`<p>2025-05-10</p><div>${text}${table}</div>`)), {});
  expect(tables).toEqual([
    [
      ['氢能', '电解槽'],
      ['', '储罐'],
      ['', '加氢机'],
    ],
  ]);
});

test('replies of readers stay out, whatever their boxes are called and however long they are', () => {
  const replies = [
    '盼着加氢站早点建好，车就不用跑到邻市去了，来回要三个多小时。',
    '年轻人回乡有活干了，希望厂里多招本地人，也多办几期培训班。',
    '这块地以前是盐田，看着它一点点变成园区，为家乡点赞，继续加油！',
  ];
  const boxes = replies.map((words) => `<div class="f"><b>湾里人</b><p>${words}</p><i>回复</i></div>`).join('');
  const article = extractArticle(parseHtml(named(`<p>湾区日报 2025-05-10</p>${text}<div>${boxes}</div>`)), {});
  expect(article.paragraphs).toEqual([first, second]);
});

test('what stands in boxes behind the name of the editor is no text', () => {
  const html = named(
    `<p>湾区日报 2025-05-10</p><div class="m"><div class="a">${text}<p>责任编辑：方圆</p></div><div>课程推荐</div><div>全天滚动播报氢能资讯和视频，更多福利等你来拿，欢迎朋友们常来做客。</div></div>`,
  );
  expect(extractArticle(parseHtml(html), {}).paragraphs).toEqual([first, second]);
});

describe('who wrote it', () => {
  const articleOf = (byline: string, opening = '', closing = '') =>
    extractArticle(
      parseHtml(named(`<div>来源：湾区能源 2025-05-10</div>${byline}<p>${opening}${first}${closing}</p>${body}`)),
      {},
    );

  test.each([
    ['<p>◎本报记者 鲁 宁</p>', '鲁宁'],
    ['<p>（记者 鲁宁 方圆）</p>', '鲁宁、方圆'],
    ['<p>【撰文】鲁宁</p>', '鲁宁'],
    ['<p>文/湾区日报记者 鲁宁</p>', '鲁宁'],
    ['<p>文 | 鲁宁</p>', '鲁宁'],
    ['<p>记者鲁宁报道</p>', '鲁宁'],
    ['<p>本报记者 鲁宁 报道</p>', '鲁宁'],
    ['<span class="author"><a href="/u/1">林宁</a></span>', '林宁'],
    ['<a rel="author" href="/u/1">欧阳宁</a>', '欧阳宁'],
  ])('is read from %s', (byline, author) => {
    expect(articleOf(byline).author).toBe(author);
  });

  test.each([
    '<p>作者：湾区能源</p>',
    '<span class="author">湾区能源</span>',
    '<span class="author">湾区发布</span>',
    '<div class="author">关注</div>',
    '<p>湾区日报记者 鲁宁 摄</p>',
  ])('is neither medium, account nor button: %s', (byline) => {
    expect(articleOf(byline).author).toBe('');
  });

  test('is not the editor, whom a record calls the author', () => {
    const html = `<meta name="author" content="鲁宁">${named(`<p>来源：湾区能源 2025-05-10</p>${body}<p>责任编辑：鲁宁</p>`)}`;
    expect(extractArticle(parseHtml(html), {}).author).toBe('');
    expect(extractArticle(parseHtml(html.replace('责任编辑：鲁宁', '责任编辑：方圆')), {}).author).toBe('鲁宁');
  });

  test.each([
    ['本报讯（记者 鲁宁 通讯员 方圆）', '', '鲁宁'],
    ['', '（记者 鲁宁 方圆）', '鲁宁、方圆'],
  ])(
    'stays in the text where only the text says it, and is taken out for the clip: %s%s',
    (opening, closing, author) => {
      const html = named(`<div>来源：湾区能源 2025-05-10</div>${body}<p>${opening}${first}${closing}</p>`);
      const page = opening ? articleOf('', opening) : extractArticle(parseHtml(html), {});
      expect(page.author).toBe('');
      expect(toDigestItem(page).author).toBe(author);
    },
  );
});
