import { describe, expect, test } from 'vitest';
import type { CheckFinding } from '#shared/check/finding.ts';
import { countKinds, findingKey, groupFindings, neighbour } from '../../../renderer/check/findingList.ts';
import { snippetOf } from '../../../renderer/check/snippets.ts';

const finding = (parts: Partial<CheckFinding>): CheckFinding => ({
  code: 'number-range',
  level: 'error',
  kind: 'number',
  entryId: 'e1',
  clipId: 'c1',
  field: 'detail',
  start: 0,
  end: 0,
  text: '',
  message: { zh: '数字范围用一字线', en: 'A range takes a dash' },
  suggestion: null,
  isCertain: false,
  folio: 1,
  related: [],
  ...parts,
});

const range = finding({ start: 2, end: 5, text: '3-5', suggestion: '3—5', isCertain: true });
const mark = finding({ code: 'half-width-mark', kind: 'mark', start: 9, end: 10, text: ',' });
const picture = finding({ code: 'missing-picture', kind: 'picture', level: 'warning', field: 'picture' });
const all = [range, mark, picture];

describe('the list of findings', () => {
  test('has errors before suggestions, and what is not asked for is left out', () => {
    const groups = groupFindings(all, { level: 'all', kind: null, order: 'folio' });
    expect(groups.map(({ name, findings }) => [name, findings])).toEqual([
      ['error', [range, mark]],
      ['warning', [picture]],
    ]);
    expect(groupFindings(all, { level: 'warning', kind: 'mark', order: 'folio' })).toEqual([]);
  });

  test('goes by kind in the order of the sidebar', () => {
    const groups = groupFindings(all, { level: 'all', kind: null, order: 'kind' });
    expect(groups.map(({ name }) => name)).toEqual(['mark', 'number', 'picture']);
  });

  test('counts each kind', () => {
    expect([...countKinds(all)]).toEqual([
      ['number', 1],
      ['mark', 1],
      ['picture', 1],
    ]);
  });

  test('leads from one to the next, and stays at both ends', () => {
    expect(neighbour(all, null, 1)).toBe(range);
    expect(neighbour(all, null, -1)).toBe(picture);
    expect(neighbour(all, findingKey(range), 1)).toBe(mark);
    expect(neighbour(all, findingKey(picture), 1)).toBe(picture);
    expect(neighbour(all, findingKey(range), -1)).toBe(range);
    expect(neighbour([], null, 1)).toBeUndefined();
  });
});

describe('a finding in its text', () => {
  test('is shown with what stands around it in its own line', () => {
    const text = '上一段。\n计划用3-5年建成，投产后可带动上下游企业一同入驻园区。\n下一段。';
    const here = { ...range, start: 8, end: 11 };
    expect(snippetOf(here, text, 'short')).toEqual({
      before: '计划用',
      found: '3-5',
      after: '年建成，投产后可带动上下游企业一同入驻园区。',
      suggestion: '3—5',
    });
  });

  test('is shortened with … where the line goes on', () => {
    const text = `${'甲'.repeat(60)},${'乙'.repeat(60)}`;
    const snippet = snippetOf({ ...mark, start: 60, end: 61 }, text, 'short');
    expect(snippet?.before).toBe(`…${'甲'.repeat(12)}`);
    expect(snippet?.after).toBe(`${'乙'.repeat(24)}…`);
  });

  test('is not shown where the text has changed, or where it is about no text', () => {
    expect(snippetOf(range, '计划用5年', 'long')).toBeNull();
    expect(snippetOf(range, null, 'long')).toBeNull();
    expect(snippetOf(picture, '计划用3-5年', 'long')).toBeNull();
  });
});
