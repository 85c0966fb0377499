import { describe, expect, test } from 'vitest';
import { extractArticle, extractText, toDigestItem } from '#shared/extract/index.ts';
import { parseHtml } from '#shared/html/index.ts';
import { madeUpPages } from './madeUpPages.ts';

const withoutSpace = (text: string): string => text.replace(/[\s\u3000]+/g, '');

describe.each(madeUpPages)('$name', ({ html, url, title, date, source, paragraphs, absent }) => {
  const article = extractArticle(parseHtml(html), { url });

  test('gives headline, date and source', () => {
    expect(article.title).toBe(title);
    expect(article.date).toBe(date);
    if (source !== '') expect(article.source).toBe(source);
  });

  test('gives its paragraphs and nothing else', () => {
    expect(article.paragraphs.map(withoutSpace)).toEqual(paragraphs.map(withoutSpace));
    const all = JSON.stringify(article);
    for (const text of absent) expect(all).not.toContain(text);
  });

  test('becomes a lead, a detail and what it says of money', () => {
    const item = toDigestItem(article);
    expect(item.headline).toBe(title);
    expect(item.lead).toBe(paragraphs[0]);
    expect(item.detail).toHaveLength(paragraphs.length - 1);
    expect(item.amounts.map(({ text }) => text)).toEqual(['196亿元', '34亿元', '310亿元']);
    expect(item.amounts[0]).toMatchObject({ value: 19_600_000_000, currency: 'CNY' });
  });
});

test('ballast of three hundred links before and behind changes nothing', () => {
  const [page] = madeUpPages;
  const links = Array.from({ length: 300 }, (_, at) => `<a href="/l/${at}">园区动态第${at}条</a> `).join('');
  const loaded = page?.html.replace('<body>', `<body><div>${links}</div>`).replace('</body>', `<div>${links}</div>`);
  const article = extractArticle(parseHtml(loaded ?? ''), { url: page?.url ?? '' });
  expect(article.paragraphs.map(withoutSpace)).toEqual(page?.paragraphs.map(withoutSpace));
});

test('what was not sure is said: a page without a date has none, and one that has only its address has a doubt', () => {
  const html =
    '<h1>云岫高新区发布营商环境报告</h1><p>报告显示，今年新登记企业1260家，同比增长18%，平均办理时间缩短到0.5天。</p>';
  expect(extractArticle(parseHtml(html)).date).toBeNull();
  const dated = extractArticle(parseHtml(html), { url: 'http://a.example.cn/202611/t20261119_88.html' });
  expect(dated.date).toBe('2026-11-19');
  expect(dated.unsure.map(({ field }) => field)).toContain('date');
});

test('plain text is read in the same way', () => {
  const article = extractText(
    '云岫高新区发布营商环境报告\n来源：云岫日报 2026-11-19\n　　报告显示，今年新登记企业1260家。\n',
  );
  expect(article).toMatchObject({ title: '云岫高新区发布营商环境报告', date: '2026-11-19', source: '云岫日报' });
  expect(article.paragraphs).toEqual(['报告显示，今年新登记企业1260家。']);
});

test('the line of an account and a day under the headline is no paragraph', () => {
  const article = extractText(
    '云岫高新区发布营商环境报告\n云岫发布 2026年11月19日 18:20\n报告显示，今年新登记企业1260家。',
  );
  expect(article.paragraphs).toEqual(['报告显示，今年新登记企业1260家。']);
  expect(article.date).toBe('2026-11-19');
});

test('a line above a sentence is its headline, however short the sentence is', () => {
  expect(extractText('宁海签约新基地 总投资48亿元\n项目分两期建设。')).toMatchObject({
    title: '宁海签约新基地 总投资48亿元',
    paragraphs: ['项目分两期建设。'],
  });
});

test('a first paragraph of any length comes over whole', () => {
  const long = '园区全年新签约项目保持增长，重点产业链加快延伸。'.repeat(1200);
  const item = toDigestItem(extractText(`云岫高新区发布年度报告\n${long}\n全文见官网。`));
  expect(item.lead).toBe(long);
});
