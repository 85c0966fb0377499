import { describe, expect, test } from 'vitest';
import type { Page } from '#shared/typeset/index.ts';
import { geometryOf, rowAt, rowsInSight, topOf } from '../../../renderer/preview/geometry.ts';
import { pageNumbered, rowsOf } from '../../../renderer/preview/spreads.ts';
import { nextZoom, percentOf } from '../../../renderer/preview/zoom.ts';

const a4 = { width: 595.276, height: 841.89 };

describe('pages side by side', () => {
  test('are one a row, or pairs after the cover, or as many as there is room for', () => {
    expect(rowsOf('single', 3, 9)).toEqual([[0], [1], [2]]);
    expect(rowsOf('spread', 6, 9)).toEqual([[0], [1, 2], [3, 4], [5]]);
    expect(rowsOf('spread', 1, 9)).toEqual([[0]]);
    expect(rowsOf('overview', 5, 2)).toEqual([[0, 1], [2, 3], [4]]);
    expect(rowsOf('overview', 2, 0)).toEqual([[0], [1]]);
  });
});

describe('a page number as it is typed', () => {
  const pages = ['', 'i', 'ii', '1', '2', '3'].map((folio): Page => ({ kind: 'body', folio, items: [], links: [] }));
  test.each([
    ['2', 4],
    [' ３ ', 5],
    ['II', 2],
    ['2—3', 4],
    ['0', 0],
    ['封面', null],
    ['4', null],
    ['', null],
    ['—', null],
  ])('%j', (typed, index) => {
    expect(pageNumbered(pages, typed)).toBe(index);
  });
});

describe('zoom', () => {
  const room = { width: 700, height: 800 };
  test('fits a spread by its width or its height, whichever is less', () => {
    const spread = { width: 2 * a4.width, height: a4.height };
    expect(percentOf('width', room, spread)).toBe(44);
    expect(percentOf('page', room, spread)).toBe(44);
    expect(percentOf('page', { width: 2000, height: 500 }, spread)).toBe(44);
    expect(percentOf('width', { width: 2000, height: 500 }, spread)).toBe(125);
    expect(percentOf(67, room, spread)).toBe(67);
  });

  test('never grows beyond 200 % nor vanishes in a pane without room', () => {
    expect(percentOf('width', { width: 9000, height: 500 }, a4)).toBe(200);
    expect(percentOf('page', { width: 0, height: 0 }, a4)).toBe(10);
  });

  test('goes to the next step from wherever it is', () => {
    expect([nextZoom(44, 1), nextZoom(44, -1), nextZoom(50, 1), nextZoom(200, 1), nextZoom(10, -1)]).toEqual([
      50, 43, 67, 200, 25,
    ]);
  });
});

describe('the stage', () => {
  const geometry = geometryOf('spread', 50, 23, a4, { width: 900, height: 700 });

  test('gives each row its place', () => {
    expect(geometry.rows).toHaveLength(12);
    expect(geometry.pitch).toBe(Math.round((a4.height * 96) / 72 / 2) + 16);
    expect(topOf(geometry, 0)).toBe(0);
    expect(topOf(geometry, 4)).toBe(2 * geometry.pitch);
    expect(geometry.height).toBe(12 * geometry.pitch + 16);
  });

  test('knows which rows are seen and which of them is looked at', () => {
    expect(rowsInSight(geometry, 0, 700)).toEqual([0, 1]);
    expect(rowsInSight(geometry, 0, geometry.pitch)).toEqual([0, 0]);
    expect(rowsInSight(geometry, geometry.height, 700)[1]).toBe(11);
    expect(rowAt(geometry, 0, 700)).toBe(0);
    expect(rowAt(geometry, geometry.pitch, 700)).toBe(1);
  });
});
