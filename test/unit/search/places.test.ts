import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '#library/store/search/places.ts';

const day = fc
  .integer({ min: Date.UTC(-1, 11, 31), max: Date.UTC(9999, 11, 31) })
  .map((time) => new Date(time))
  .filter((date) => date.getUTCFullYear() >= 0)
  .map((date) => date.toISOString().slice(0, 10));

test('the places of a newer day all come before those of an older one', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      fc.pre(a < b);
      expect(placesOf(b).end).toBeLessThanOrEqual(placesOf(a).first);
    }),
  );
});

test('clips without a date come after all days', () => {
  expect(placesOf('0000-01-01').end).toBeLessThan(placesOf(null).first);
  expect(placesOf('9999-12-31').first).toBeGreaterThanOrEqual(0);
});

test('a date that is none counts as no date', () => {
  expect(placesOf('2022-13-45')).toEqual(placesOf(null));
});
