import { describe, expect, test } from 'vitest';
import { defaultLabelPattern } from '#shared/numbering/index.ts';
import { nextLabels } from '../../../renderer/publication/numbering/nextLabels.ts';

const number = { year: 2022, month: 8, number: 4, numberTo: 4, total: 83, totalTo: 83 };

describe('labels of the coming issues', () => {
  test('go on from the last issue, a week apart, and begin anew with the month', () => {
    expect(nextLabels([number], defaultLabelPattern, '2022-08-26')).toEqual([
      '2022年9月1期（总84期）',
      '2022年9月2期（总85期）',
      '2022年9月3期（总86期）',
    ]);
  });

  test('begin with one where there is no issue yet', () => {
    expect(nextLabels([], '第{total}期', '2026-12-28', 2)).toEqual(['第1期', '第2期']);
  });
});
