import { expect, test } from 'vitest';
import { extractArticle } from '#shared/extract/index.ts';
import { parseHtml } from '#shared/html/index.ts';
import { shapedPages } from './pageShapes.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** One page in seven, in which each part meets each other part. */
const every = 7;

test('over combinations of all parts, fields, paragraphs and what must not come along are as exact as promised', () => {
  const sum = { pages: 0, title: 0, date: 0, source: 0, found: 0, given: 0, wanted: 0 };
  const leaks: string[] = [];
  for (const [at, page] of [...shapedPages()].entries()) {
    if (at % every !== 0) continue;
    const article = extractArticle(parseHtml(page.html));
    const wanted = page.paragraphs.map(withoutSpace);
    const given = article.paragraphs.map(withoutSpace);
    sum.pages += 1;
    sum.title += withoutSpace(article.title) === withoutSpace(page.title) ? 1 : 0;
    sum.date += article.date === page.date ? 1 : 0;
    sum.source += article.source === page.source ? 1 : 0;
    sum.found += wanted.filter((text) => given.includes(text)).length;
    sum.given += given.length;
    sum.wanted += wanted.length;
    const all = JSON.stringify(article);
    const leaked = page.absent.filter((text) => all.includes(text));
    if (leaked.length > 0) leaks.push(`${page.name}: ${leaked.join(' ')}`);
  }
  expect(sum.pages).toBe(732);
  for (const field of ['title', 'date', 'source'] as const) expect(sum[field] / sum.pages).toBeGreaterThanOrEqual(0.95);
  expect(sum.found / sum.given).toBeGreaterThanOrEqual(0.97);
  expect(sum.found / sum.wanted).toBeGreaterThanOrEqual(0.97);
  expect(leaks).toEqual([]);
});
