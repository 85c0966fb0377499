import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStyle, fixStyle, defaultStyleSettings as settings, styleFields } from '#shared/style/index.ts';
import { textsOf, theSample } from '../../helpers/sampleText.ts';
import { dirtyMarks } from './texts/dirtyMarks.ts';
import { dirtyNumbers } from './texts/dirtyNumbers.ts';
import { keptTexts } from './texts/kept.ts';

const slips = Object.values({ ...dirtyMarks, ...dirtyNumbers }).flatMap((texts) => texts.map(([before]) => before));
const prose = fc
  .array(fc.constantFrom(...slips, ...Object.values(keptTexts).flat()), { minLength: 1, maxLength: 4 })
  .map((texts) => texts.join('，'));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'（）()“”"\'《》<>,，。.-—～0123456789年万亿 项目a') }),
);
const field = fc.constantFrom(...styleFields);

test('correcting twice changes nothing the second time', () => {
  fc.assert(
    fc.property(anything, field, (text, where) => {
      const { fixed } = fixStyle(text, { field: where, settings });
      expect(fixStyle(fixed, { field: where, settings }).fixed).toBe(fixed);
    }),
    { numRuns: 500 },
  );
});

test('a correction brings no new error', () => {
  const errors = (text: string): number =>
    checkStyle(text, { field: 'detail', settings }).filter(({ level }) => level === 'error').length;
  fc.assert(
    fc.property(prose, (text) => {
      const before = errors(text);
      expect(errors(fixStyle(text, { field: 'detail', settings }).fixed)).toBeLessThanOrEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('what is protected comes through whole', () => {
  const kinds = ['address', 'file', 'version', 'chemical', 'model', 'standard', 'document', 'label'];
  const kept = kinds.flatMap((kind) => keptTexts[kind] ?? []);
  fc.assert(
    fc.property(fc.constantFrom(...kept), fc.constantFrom(...slips), (text, slip) => {
      expect(fixStyle(`${text}\n${slip}`, { field: 'detail', settings }).fixed.startsWith(text)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('findings are in order, do not overlap and say what they found', () => {
  fc.assert(
    fc.property(anything, field, (text, where) => {
      let end = 0;
      for (const finding of checkStyle(text, { field: where, settings })) {
        expect(finding.start).toBeGreaterThanOrEqual(end);
        expect(finding.end).toBeGreaterThan(finding.start);
        expect(text.slice(finding.start, finding.end)).toBe(finding.text);
        end = finding.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test('the sample as it ships has no finding', () => {
  const ready = theSample.clips.filter(({ clip }) => clip.status !== 'inbox' && clip.status !== 'editing');
  expect(ready.length).toBeGreaterThan(100);
  const found = ready.flatMap((item) =>
    textsOf(item).flatMap((text, index) =>
      checkStyle(text, { field: index === 0 ? 'headline' : index === 1 ? 'lead' : 'detail', settings }),
    ),
  );
  expect(found).toEqual([]);
});

test('two hundred thousand spaces are taken out, and a text longer than any item is left alone', () => {
  expect(fixStyle(' '.repeat(200_000), { field: 'detail', settings }).fixed).toBe('');
  const long = ' ,'.repeat(1_000_000);
  expect(fixStyle(long, { field: 'detail', settings })).toEqual({ fixed: long, findings: [] });
});
