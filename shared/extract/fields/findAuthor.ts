import type { Page } from '../page/page.ts';
import { oneLine } from '../page/tidy.ts';
import type { ToldFacts } from './linkedData.ts';
import { labelled, type Zones } from './zone.ts';

const notNames = /^(?:admin|管理员|佚名|未知|本站|本网|本报|网站|编辑|发布|来源|无|匿名|小编|官方|系统管理员)$/i;
const personNames = '[\\p{Script=Han}·]{2,8}(?:[\\s、，,]+[\\p{Script=Han}·]{2,6}){0,5}';
const inBrackets = new RegExp(
  `[（(](?:[\\p{Script=Han}]{0,10}(?:记者|通讯员))\\s*[:：]?\\s*(${personNames})(?:[\\s，、]+(?:通讯员)\\s*[:：]?\\s*${personNames})?\\s*(?:摄影报道|报道|文\\/图)?[）)]`,
  'u',
);
const alone = new RegExp(
  `^(?:来源[:：]\\S{2,20}\\s+)?(?:[\\p{Script=Han}]{0,10}记者|通讯员|文\\/|作者|撰文|记者[:：])\\s*[:：]?\\s*(${personNames})(?:\\s*(?:文\\/?图?|摄影报道|报道))?$`,
  'u',
);

/** Names parted by 、, without titles; empty where it is no name. */
export function cleanAuthor(text: string): string {
  const plain = oneLine(text)
    .replace(/^(?:[\p{Script=Han}]{0,8}记者|通讯员|作者|文|撰文)\s*[:：/]?\s*/u, '')
    .replace(/\s*(?:来源|编辑|责编|责任编辑|时间|日期|发布|浏览|阅读|字号|摄影|[|｜丨]|\d).*$/s, '')
    .replace(/[\s（(）)【】\]，。,]+$/g, '');
  const names = plain.split(/[\s、，,/]+/).filter(Boolean);
  return plain.length <= 40 && !notNames.test(plain) && !/[。！？:：]/.test(plain) ? names.join('、') : '';
}

/** Who wrote the article; empty where nothing says so. */
export function findAuthor(page: Page, zones: Zones, told: readonly ToldFacts[], texts: readonly string[]): string {
  const founder = page.lines.find(({ block }) => page.elements[block]?.name === 'founder-author');
  const all = [
    ...labelled([...zones.between, ...zones.before.slice(0, 12)], 'author'),
    founder?.text ?? '',
    ...zones.between.flatMap(({ text }) => alone.exec(text)?.[1] ?? []),
    ...texts.flatMap((text) => alone.exec(text)?.[1] ?? inBrackets.exec(text)?.[1] ?? []),
    ...told.map((facts) => facts.author),
    page.head.metas.get('author') ?? '',
    page.head.metas.get('og:article:author') ?? '',
    ...labelled(zones.behind, 'author'),
  ];
  return all.map(cleanAuthor).find((name) => name !== '') ?? '';
}
