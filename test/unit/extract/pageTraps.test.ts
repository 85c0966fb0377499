import { describe, expect, test } from 'vitest';
import { type Extracted, extractArticle } from '#shared/extract/index.ts';
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

test('who wrote it is read from gaps, brackets and the first paragraph, and is never the medium', () => {
  const authorOf = (byline: string, opening = ''): string =>
    extractArticle(
      parseHtml(named(`<div>来源：湾区能源 2025-05-10</div>${byline}<p>${opening}${first}</p>${body}`)),
      {},
    ).author;
  expect(authorOf('<p>◎本报记者 鲁 宁</p>')).toBe('鲁宁');
  expect(authorOf('', '本报讯（记者 鲁宁 通讯员 方圆）')).toBe('鲁宁');
  expect(authorOf('<p>作者：湾区能源</p>')).toBe('');
});
