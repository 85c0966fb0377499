import { findAll, wholeHit } from '../passage/find.ts';
import type { Hit, Rule } from '../rule.ts';
import { confusedWords } from './confusedWords.ts';
import { misspellings } from './misspellings.ts';
import { wrongWords } from './wrongWords.ts';

interface Wrong {
  /** Matches where the wrong spelling begins. */
  readonly pattern: RegExp;
  readonly right: string;
}

const leadingLookbehinds = /^(?:\(\?<[=!][^()]*\))*/;

const wrongs: readonly (Wrong & { readonly beginning: string })[] = [
  ...[...misspellings].map(([wrong, right]) => ({
    pattern: new RegExp(wrong, 'y'),
    right,
    beginning: wrong.slice(0, 2),
  })),
  ...[...wrongWords, ...confusedWords].map(([wrong, right]) => ({
    pattern: new RegExp(wrong, 'y'),
    right,
    beginning: wrong.replace(leadingLookbehinds, '').slice(0, 2),
  })),
];

/** By their first two characters as one number: a text is walked through once, and few patterns are tried. */
const byBeginning = new Map<number, Wrong[]>();
/** Those that do not begin with two plain characters. */
const others: Wrong[] = [];
for (const { beginning, ...wrong } of wrongs) {
  if (!/^[\u4e00-\u9fff]{2}$/.test(beginning)) others.push(wrong);
  else byBeginning.set(keyAt(beginning, 0), [...(byBeginning.get(keyAt(beginning, 0)) ?? []), wrong]);
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

const searches = others.map(({ pattern, right }) => ({ pattern: new RegExp(pattern.source, 'g'), right }));
/** All of them at once: most texts have none. */
const any = new RegExp(others.map(({ pattern }) => `(?:${pattern.source})`).join('|'));

export const wrongWord: Rule = {
  id: 'wrong-word',
  level: 'error',
  name: { zh: '错别字', en: 'Misspelt words' },
  clause: { zh: '字词按词典的写法。', en: 'Words are spelled as in the dictionary.' },
  message: { zh: '“{{before}}”应为“{{after}}”。', en: '{{before}} should be {{after}}.' },
  standard: '《现代汉语词典》',
  examples: [
    { before: '截止9月底，已签约7个项目', after: '截至9月底，已签约7个项目' },
    { before: '做为省级试点', after: '作为省级试点' },
    { before: '通迅设备产业园', after: '通讯设备产业园' },
    { before: '交通迅速改善', after: '交通迅速改善' },
    { before: '签定协议', after: '签订协议' },
    { before: '按步就班推进', after: '按部就班推进' },
    { before: '登陆官网查询', after: '登录官网查询' },
    { before: '台风登陆沿海', after: '台风登陆沿海' },
  ],
  check: ({ text }) => [...walk(text), ...search(text)],
};

function walk(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length - 1; start += 1) {
    for (const { pattern, right } of byBeginning.get(keyAt(text, start)) ?? []) {
      pattern.lastIndex = start;
      const found = pattern.exec(text);
      if (found) hits.push(wholeHit(found, right));
    }
  }
  return hits;
}

function search(text: string): Hit[] {
  if (!any.test(text)) return [];
  return searches.flatMap(({ pattern, right }) => findAll(text, pattern, (match): Hit => wholeHit(match, right)));
}
