import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIssueLabel, parseIssueLabel } from '#shared/numbering/issueLabel.ts';
import { labelPatternProblem } from '#shared/numbering/labelPattern.ts';
import { anyIssueNumber, issueNumber } from '../../helpers/issueNumbers.ts';

const ordinary = issueNumber(2022, 8, 3, 82);
const combined = issueNumber(2022, 8, [3, 4], [82, 83]);

const goodPatterns = [
  '{year}年{month}月{number}期（总{total}期）',
  '第{total}期',
  '总第 {total} 期 · {year}.{month}.{number}',
  '{year}-{month}-{number}',
  '{year}{month}月第{number}期',
  'Vol. {total} ({year}/{month} No.{number})',
  '[{year}] {number}期^$|{month}月 \\ {total}（{total}）',
  '①{number}期1{total}',
];

describe('an issue label', () => {
  test('prints an ordinary and a combined issue', () => {
    expect(formatIssueLabel(ordinary)).toBe('2022年8月3期（总82期）');
    expect(formatIssueLabel(combined)).toBe('2022年8月3—4期（总82—83期）');
    expect(formatIssueLabel(ordinary, '总第{total}期')).toBe('总第82期');
  });

  test('of a combined issue that took one total shows just that', () => {
    expect(formatIssueLabel(issueNumber(2022, 8, [3, 4], 82))).toBe('2022年8月3—4期（总82期）');
  });

  test('reads back as the same number, for every pattern without a problem', () => {
    fc.assert(
      fc.property(anyIssueNumber, fc.constantFrom(...goodPatterns), (number, pattern) => {
        expect(labelPatternProblem(pattern)).toBeNull();
        const read = parseIssueLabel(formatIssueLabel(number, pattern), pattern);
        expect(read).not.toBeNull();
        expect(number).toMatchObject(read ?? {});
        if (pattern.includes('{total}')) expect(read).toMatchObject({ total: number.total, totalTo: number.totalTo });
      }),
    );
  });

  test('reads back whatever text stands around the fields, as long as the pattern has no problem', () => {
    const text = fc.string({
      unit: fc.constantFrom('年', '期', '(', '）', '-', '—', '至', ' ', '0', '7', '.', 'No', '①'),
    });
    const fields = fc.shuffledSubarray(['{year}', '{month}', '{number}', '{total}'], { minLength: 4 });
    fc.assert(
      fc.property(anyIssueNumber, fields, fc.array(text, { minLength: 5, maxLength: 5 }), (number, order, texts) => {
        const pattern = texts.map((t, i) => t + (order[i] ?? '')).join('');
        fc.pre(labelPatternProblem(pattern) === null);
        expect(parseIssueLabel(formatIssueLabel(number, pattern), pattern)).toEqual(number);
      }),
      { numRuns: 1000 },
    );
  });

  test('typed by hand reads like the printed one', () => {
    for (const label of [
      '2022 年 8 月 3 期（总 82 期）',
      '２０２２年８月３期(总８２期)',
      '2022年08月03期（总082期）',
    ]) {
      expect(parseIssueLabel(label)).toEqual(ordinary);
    }
    for (const dash of ['-', '–', '—', '——', '－', '~', '～', '至']) {
      expect(parseIssueLabel(`2022年8月3${dash}4期（总82${dash}83期）`)).toEqual(combined);
    }
  });

  test.each([
    '',
    '2022年8月3期',
    '2022年13月3期（总82期）',
    '2022年8月0期（总82期）',
    '2022年8月4—3期（总82—83期）',
    '22年8月3期（总82期）',
    '第2022年8月3期（总82期）',
    '2022年8月3期（总820000期）',
    '2022年8月三期（总82期）',
  ])('%s is none', (label) => {
    expect(parseIssueLabel(label)).toBeNull();
  });

  test('that contradicts itself is none', () => {
    expect(parseIssueLabel('总82期，总83期', '总{total}期，总{total}期')).toBeNull();
    expect(parseIssueLabel('总82期，总82期', '总{total}期，总{total}期')).toEqual({ total: 82, totalTo: 82 });
  });
});

describe('a pattern has a problem', () => {
  test.each([
    ['{week}周 总{total}期', '{week}'],
    ['{year}年{month}月', '{total}'],
    ['园区周报', '{total}'],
    ['{month}{number} {total}', '{month}'],
    ['{year}年{month}月{number} {total}', '{number}'],
    ['{year}年{month}月{number}—{total}', '{number}'],
    ['{total}１{year}', '{total}'],
  ])('%s', (pattern, named) => {
    expect(labelPatternProblem(pattern)).toContain(named);
  });
});
