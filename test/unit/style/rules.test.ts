import { describe, expect, test } from 'vitest';
import { checkStyle, explainFinding, fixStyle, rules, defaultStyleSettings as settings } from '#shared/style/index.ts';
import { dirtyMarks } from './texts/dirtyMarks.ts';
import { dirtyNumbers } from './texts/dirtyNumbers.ts';
import { dirtyWords, meetingWords } from './texts/dirtyWords.ts';
import { keptTexts } from './texts/kept.ts';

const detail = { field: 'detail' as const, settings };

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples)('$before', ({ before, after, field = 'detail' }) => {
    const { fixed, findings } = fixStyle(before, { field, settings });
    expect(fixed).toBe(after);
    if (before !== after) expect(findings.map((finding) => finding.rule)).toContain(rule.id);
  });

  test('is named and explained in both languages', () => {
    for (const words of [rule.name, rule.clause, rule.message]) {
      expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).not.toBe('');
    }
  });
});

test('each rule has an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(Object.entries({ ...dirtyMarks, ...dirtyNumbers, ...dirtyWords }))('slips of %s', (_, texts) => {
  test.each(texts)('%s', (before, after) => {
    const { fixed, findings } = fixStyle(before, detail);
    if (after === null) expect(findings).not.toEqual([]);
    else expect(fixed).toBe(after);
  });
});

describe.each(Object.entries(keptTexts))('right %s', (_, texts) => {
  test.each(texts)('%s', (text) => {
    const { fixed, findings } = fixStyle(text, detail);
    expect(fixed).toBe(text);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

test.each(meetingWords)('no misspelling in %s', (text) => {
  expect(fixStyle(text, detail)).toEqual({ fixed: text, findings: [] });
});

describe('sums and names', () => {
  const found = (text: string, earlier: readonly string[] = []) =>
    checkStyle(text, { ...detail, context: { earlier } }).map(({ rule }) => rule);

  test('parts that add up are right, others are named with both numbers', () => {
    const parts = '签约项目60个，其中制造业27个、科技14个、总部经济7个、服务业';
    expect(found(`${parts}12个。`)).toEqual([]);
    const [wrong] = checkStyle(`${parts}13个。`, detail);
    expect(wrong).toMatchObject({ rule: 'sum-check', level: 'warning', text: '60个', suggestion: null });
    expect(wrong?.message).toBe('总数是60个，列出的几项加起来是61个（27+14+7+13），请核对。');
    expect(wrong && explainFinding(wrong, 'en')).toContain('add up to 61个');
  });

  test('a name that another text of the item spells otherwise is found', () => {
    const company = '由云岭迪腾动力科技有限公司建设。';
    expect(found(company, ['力腾动力产业园开工'])).toEqual(['name-consistency']);
    expect(found(company, ['迪腾动力产业园开工'])).toEqual([]);
  });
});

test('both marks of a pair are known to belong together', () => {
  const pairsOf = (text: string) => checkStyle(text, detail).map(({ pair }) => pair);
  for (const text of ['中国(云岭)科技城', '打造"双创"高地', '<<规划>>印发', '关于《印发《规划》的通知》']) {
    const [first, second] = pairsOf(text);
    expect(first, text).toBeTypeOf('string');
    expect(second, text).toBe(first);
  }
  expect(pairsOf('用3-5年建成')).toEqual([undefined]);
});
