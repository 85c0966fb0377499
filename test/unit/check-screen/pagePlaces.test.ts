import { expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import type { CheckFinding } from '#shared/check/finding.ts';
import { createTypesetter } from '#shared/typeset/index.ts';
import { placesOf } from '../../../renderer/check/pagePlaces.ts';
import { documentOf, entryOf, sectionOf } from '../../helpers/documents.ts';
import { classic } from '../../helpers/templates.ts';

const entry = entryOf('a', { detail: 300 });
const layout = createTypesetter(classic, loadFonts().metrics).typeset(
  documentOf([sectionOf('s0', 0, 'feature', [entry, entryOf('b', {}, 1)], 2)]),
);
const text = entry.detail.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');

const nowhere: CheckFinding = {
  start: 0,
  end: 0,
  code: 'number-range',
  level: 'error',
  kind: 'number',
  entryId: 'a',
  clipId: 'c',
  field: 'detail',
  text: '',
  message: { zh: '', en: '' },
  suggestion: null,
  isCertain: false,
  folio: 1,
  related: [],
};

/** What is printed within a place. */
function printedIn({ pageIndex, x, y, width, height }: ReturnType<typeof placesOf>[number]): string {
  return (layout.pages[pageIndex]?.items ?? [])
    .flatMap((item) => {
      if (item.kind !== 'text' || item.y < y || item.y > y + height) return [];
      return [...item.text].filter((_, index) => {
        const at = item.x + ((item.xs[index] ?? 0) * item.size) / 1000;
        return at >= x - 0.01 && at < x + width - 0.01;
      });
    })
    .join('');
}

test.each([
  ['at the beginning', 0, 4],
  ['in the middle', 120, 126],
  ['over the end of a line', 20, 80],
])('a stretch %s is found where it is printed', (_, start, end) => {
  const places = placesOf(layout, { ...nowhere, start, end }, text);
  expect(places.map(printedIn).join('')).toBe(text.slice(start, end).replace(/\s/g, ''));
});

test('what is about no text, or stands in another entry, has no place', () => {
  expect(placesOf(layout, { ...nowhere, start: 0, end: 4 }, null)).toEqual([]);
  expect(placesOf(layout, { ...nowhere, start: 3, end: 3 }, text)).toEqual([]);
  expect(placesOf(layout, { ...nowhere, entryId: 'c', start: 0, end: 4 }, text)).toEqual([]);
});
