import { expect, test } from 'vitest';
import { conditionsOf, isSidebarView, without } from '../../../renderer/library/filter/conditions.ts';
import { isByDate, isSameFilter } from '../../../renderer/library/view.ts';

test('a region is one condition, and so is a station without what was printed', () => {
  expect(conditionsOf({ province: '浙江', city: '宁波', status: 'inbox', printed: false })).toEqual([
    'status',
    'region',
  ]);
  expect(without('status')).toEqual({ status: undefined, printed: undefined });
  expect(without('region')).toEqual({ province: undefined, city: undefined });
});

test('what the sidebar shows by itself needs no chips', () => {
  expect(isSidebarView({})).toBe(true);
  expect(isSidebarView({ trashed: false })).toBe(true);
  expect(isSidebarView({ status: 'inbox', printed: false })).toBe(true);
  expect(isSidebarView({ tag: '签约' })).toBe(false);
  expect(isSidebarView({ sectionId: 's', lacks: 'source' })).toBe(false);
});

test('equal filters are equal in any order, and out of the trash is what is meant where nothing is said', () => {
  expect(isSameFilter({ tag: '签约', status: 'inbox' }, { status: 'inbox', trashed: false, tag: '签约' })).toBe(true);
  expect(isSameFilter({ tag: '签约' }, { tag: '开工' })).toBe(false);
});

test('days are told apart only in a list ordered by date', () => {
  expect(isByDate({ query: ' ', filter: {}, order: 'newest' })).toBe(true);
  expect(isByDate({ query: '签约', filter: {}, order: 'newest' })).toBe(false);
  expect(isByDate({ query: '', filter: {}, order: 'updated' })).toBe(false);
});
