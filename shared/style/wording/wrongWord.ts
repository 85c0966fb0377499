import { findAll, wholeHit } from '../passage/find.ts';
import type { Hit, Rule } from '../rule.ts';
import { misspellings } from './misspellings.ts';
import { wrongWords } from './wrongWords.ts';

const patterns = wrongWords.map(([wrong, right]) => ({ pattern: new RegExp(wrong, 'g'), right }));
/** All of them at once: most texts have none, and are looked through once. */
const any = new RegExp(wrongWords.map(([wrong]) => `(?:${wrong})`).join('|'));

export const wrongWord: Rule = {
  id: 'wrong-word',
  level: 'error',
  name: { zh: '错别字', en: 'Misspelt words' },
  clause: { zh: '用规范的写法。', en: 'Words are spelled as the dictionary has them.' },
  message: { zh: '“{{before}}”应为“{{after}}”。', en: '{{before}} should be {{after}}.' },
  standard: '《现代汉语词典》',
  examples: [
    { before: '截止9月底，已签约7个项目', after: '截至9月底，已签约7个项目' },
    { before: '做为省级试点', after: '作为省级试点' },
    { before: '通迅设备产业园', after: '通讯设备产业园' },
    { before: '交通迅速改善', after: '交通迅速改善' },
    { before: '签定协议', after: '签订协议' },
    { before: '按步就班推进', after: '按部就班推进' },
  ],
  check: ({ text }) => [...misspellingsIn(text), ...wrongWordsIn(text)],
};

const byBeginning = new Map<string, (readonly [wrong: string, right: string])[]>();
for (const pair of misspellings) {
  const beginning = pair[0].slice(0, 2);
  byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), pair]);
}

function misspellingsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length - 1; start += 1) {
    const found = byBeginning.get(text.slice(start, start + 2))?.find(([wrong]) => text.startsWith(wrong, start));
    if (found) hits.push({ start, end: start + found[0].length, after: found[1] });
  }
  return hits;
}

function wrongWordsIn(text: string): Hit[] {
  if (!any.test(text)) return [];
  return patterns.flatMap(({ pattern, right }) => findAll(text, pattern, (match): Hit => wholeHit(match, right)));
}
