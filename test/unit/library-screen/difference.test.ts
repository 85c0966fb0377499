import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '../../../renderer/clip/history/difference.ts';

const shown = (before: string, after: string) =>
  difference(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('');

test('a difference names what was taken out and what was put in', () => {
  expect(shown('总投资超48亿，占地约160余亩', '总投资超48亿元，占地约160亩')).toBe(
    '总投资超48亿[+元]，占地约160[-余]亩',
  );
});

test('a single character that agrees by chance does not cut a change in two', () => {
  expect(shown('招商引资', '投资促进')).toBe('[-招商引资][+投资促进]');
});

test('what is the same and what was taken out make the old text, what is the same and what was put in the new', () => {
  const text = fc.string({ unit: fc.constantFrom('园', '区', '签', '约', '1', ' '), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = difference(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
