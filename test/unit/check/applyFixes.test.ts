import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFix, applyFixes, type Fixable } from '#shared/check/fixing/applyFixes.ts';
import { fieldText, type TextField, textFields } from '#shared/check/textFields.ts';
import type { Block, Clip, Run } from '#shared/model/index.ts';
import { sampleClip } from '../../helpers/samples.ts';

function fix(clip: Clip, field: TextField, text: string, suggestion: string): Fixable {
  const start = fieldText(clip, field).indexOf(text);
  return { field, start, end: start + text.length, text, suggestion };
}

const paragraph = (...runs: Run[]): Block => ({ type: 'paragraph', runs });

describe('a fix', () => {
  test('changes the headline, the lead and a caption', () => {
    const clip = sampleClip({
      headline: '澜石园区3-5年建成。',
      lead: '第一段，\n总投资3-5亿元。',
      pictures: [
        { assetId: 'a', caption: '', credit: '' },
        { assetId: 'b', caption: '厂房(外景)', credit: '青禾日报' },
      ],
    });
    const { clip: fixed, done } = applyFixes(clip, [
      fix(clip, 'headline', '3-5', '3—5'),
      fix(clip, 'headline', '。', ''),
      fix(clip, 'lead', '3-5亿元', '3亿—5亿元'),
      fix(clip, 'picture', '(外景)', '（外景）'),
    ]);
    expect(fixed.headline).toBe('澜石园区3—5年建成');
    expect(fixed.lead).toBe('第一段，\n总投资3亿—5亿元。');
    expect(fixed.pictures.map(({ caption, credit }) => [caption, credit])).toEqual([
      ['', ''],
      ['厂房（外景）', '青禾日报'],
    ]);
    expect(done).toHaveLength(4);
  });

  test('keeps the marks of what stays, in the detail', () => {
    const runs: Run[] = [
      { text: '日前印发《关于' },
      { text: '《零碳', bold: true },
      { text: '指引》', link: 'https://example.com' },
      { text: '的通知》。' },
    ];
    const clip = sampleClip({ detail: [paragraph({ text: '头一段。' }), paragraph(...runs)] });
    const fixed = applyFix(clip, fix(clip, 'detail', '《零碳指引》的', '〈零碳指引〉的'));
    expect(fixed.detail[1]).toEqual(
      paragraph(
        { text: '日前印发《关于' },
        { text: '〈零碳', bold: true },
        { text: '指引〉', link: 'https://example.com' },
        { text: '的通知》。' },
      ),
    );
  });

  test('gives a character that is put in the marks of its neighbour', () => {
    const clip = sampleClip({ detail: [paragraph({ text: '总投资超' }, { text: '936亿', bold: true })] });
    const fixed = applyFix(clip, fix(clip, 'detail', '936亿', '936亿元'));
    expect(fixed.detail).toEqual([paragraph({ text: '总投资超' }, { text: '936亿元', bold: true })]);
  });

  test('finds its place in lists, tables, quotes and under pictures', () => {
    const clip = sampleClip({
      detail: [
        { type: 'list', ordered: false, items: [[{ text: '甲1-2个' }], [{ text: '乙1-2个' }]] },
        { type: 'picture', assetId: 'a', caption: '' },
        { type: 'table', rows: [[], [[{ text: '项目' }], [{ text: '丙1-2个' }]], [[{ text: '丁1-2个' }], []]] },
        { type: 'picture', assetId: 'a', caption: '戊1-2个' },
        { type: 'quote', runs: [{ text: '己1-2个' }] },
      ],
    });
    const findings = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) =>
      fix(clip, 'detail', `${name}1-2`, `${name}1—2`),
    );
    const { clip: fixed, done } = applyFixes(clip, findings);
    expect(done).toHaveLength(6);
    expect(fieldText(fixed, 'detail')).toBe(fieldText(clip, 'detail').replaceAll('-', '—'));
    expect(fixed.detail.map(({ type }) => type)).toEqual(clip.detail.map(({ type }) => type));
  });

  test('leaves alone what has changed since', () => {
    const clip = sampleClip({ headline: '3-5年' });
    const finding = fix(clip, 'headline', '3-5', '3—5');
    const edited = { ...clip, headline: '用3-5年' };
    expect(applyFixes(edited, [finding])).toEqual({ clip: edited, done: [] });
  });

  test('carries out the first of two that overlap', () => {
    const clip = sampleClip({ headline: '(甲)(乙)' });
    const { clip: fixed, done } = applyFixes(clip, [
      fix(clip, 'headline', ')(', '）（'),
      fix(clip, 'headline', '(甲)', '（甲）'),
    ]);
    expect(fixed.headline).toBe('（甲）(乙)');
    expect(done).toHaveLength(1);
  });

  test('never joins paragraphs', () => {
    const clip = sampleClip({ detail: [paragraph({ text: '甲。' }), paragraph({ text: '乙。' })] });
    expect(applyFix(clip, fix(clip, 'detail', '。\n乙', '，乙'))).toEqual(clip);
  });
});

describe('over any text', () => {
  const run = fc.record(
    { text: fc.string({ unit: 'grapheme', maxLength: 12 }), bold: fc.constant(true as const) },
    { requiredKeys: ['text'] },
  );
  const runs = fc.array(run, { maxLength: 4 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    runs.map((made): Block => ({ type: 'paragraph', runs: made })),
    fc.array(runs, { maxLength: 3 }).map((items): Block => ({ type: 'list', ordered: true, items })),
    fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }).map((rows): Block => ({ type: 'table', rows })),
    fc.string({ maxLength: 6 }).map((caption): Block => ({ type: 'picture', assetId: 'a', caption })),
  );
  const clips = fc
    .record({
      headline: fc.string({ unit: 'grapheme', maxLength: 20 }),
      lead: fc.string({ unit: 'grapheme', maxLength: 20 }),
      detail: fc.array(block, { maxLength: 5 }),
    })
    .map((changes) => sampleClip({ ...changes, id: 'clip' }));
  const places = fc.array(
    fc.record({
      field: fc.constantFrom(...textFields),
      at: fc.nat(60),
      length: fc.nat(8),
      // What empties a caption takes its line away.
      suggestion: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    }),
    { maxLength: 6 },
  );
  const findingsIn = (
    clip: Clip,
    wanted: readonly { field: TextField; at: number; length: number; suggestion: string }[],
  ) =>
    wanted.map(({ field, at, length, suggestion }): Fixable => {
      const whole = fieldText(clip, field);
      const start = whole.length - [...whole].slice(at).join('').length;
      const end = start + [...whole.slice(start)].slice(0, length).join('').length;
      return { field, start, end, text: whole.slice(start, end), suggestion };
    });

  test('the plain text says what the fixes say, and nothing else changes', () => {
    fc.assert(
      fc.property(clips, places, (clip, wanted) => {
        const { clip: fixed, done } = applyFixes(clip, findingsIn(clip, wanted));
        for (const field of textFields) {
          const expected = done
            .filter((finding) => finding.field === field)
            .sort((a, b) => b.start - a.start)
            .reduce(
              (text, { start, end, suggestion }) => text.slice(0, start) + suggestion + text.slice(end),
              fieldText(clip, field),
            );
          expect(fieldText(fixed, field)).toBe(expected);
        }
        expect(fixed.detail.map(({ type }) => type)).toEqual(clip.detail.map(({ type }) => type));
      }),
      { numRuns: 500 },
    );
  });
});
