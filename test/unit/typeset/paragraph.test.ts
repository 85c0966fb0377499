import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import { type ParagraphOptions, setParagraph } from '#shared/typeset/text/paragraph.ts';
import type { SetLine } from '#shared/typeset/text/setLine.ts';
import { textOf } from '../../helpers/documents.ts';

const fonts = loadFonts().metrics;
const set = (text: string, options: Partial<ParagraphOptions> = {}): SetLine[] =>
  setParagraph([{ text, face: 'serif' }], fonts, { measure: 20_000, ...options });
const textOfLine = (line: SetLine): string => line.segments.map((segment) => segment.text).join('');
const positions = (line: SetLine | undefined): [string, number][] =>
  line?.segments.flatMap((segment) =>
    [...segment.text].map((character, index): [string, number] => [character, segment.xs[index] ?? Number.NaN]),
  ) ?? [];

const neverFirst = /^[，。、；：！？）》”’」』】…—]/;
const neverLast = /[（《“‘「『【]$/;

const prose = fc
  .array(
    fc.constantFrom(
      ...[...'园区项目开工签约投资亿元产业'],
      ...[...'，。、；：！？（）《》“”'],
      '2026',
      '48.6',
      'GWh',
      'C919',
      '——',
      '……',
      ' ',
      '(',
      ')',
      '%',
    ),
    { minLength: 1, maxLength: 200 },
  )
  .map((parts) => `园${parts.join('')}`);

describe('a set paragraph', () => {
  test('gives every character back in order, white space aside', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 4000, max: 40_000 }), (text, measure) => {
        const lines = set(text, { measure });
        expect(lines.map(textOfLine).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('breaks no line before or after a mark that may not stand there, where another break exists', () => {
    const sentence = fc
      .array(
        fc.constantFrom('园区开工', '签约，', '《方案》', '（含二期）', '“双碳”', '2026年', '完成。', '——', '……'),
        {
          minLength: 10,
          maxLength: 60,
        },
      )
      .map((parts) => `园区${parts.join('园区')}园区`);
    fc.assert(
      fc.property(sentence, fc.integer({ min: 10_000, max: 40_000 }), (text, measure) => {
        for (const line of set(text, { measure })) {
          expect(textOfLine(line)).not.toMatch(neverFirst);
          expect(textOfLine(line)).not.toMatch(neverLast);
        }
      }),
    );
  });

  test('keeps every line within the measure and fills all but the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 400 }),
        fc.nat(20),
        fc.integer({ min: 15, max: 44 }),
        (length, seed, em) => {
          const measure = em * 1000;
          const lines = set(textOf(length, seed), { measure });
          for (const [index, line] of lines.entries()) {
            expect(line.width).toBeLessThan(measure + 1);
            if (index < lines.length - 1) expect(line.width).toBeGreaterThan(measure - 1);
          }
        },
      ),
    );
  });

  test('leaves no last line of a single character', () => {
    for (let length = 22; length < 66; length++) {
      const lines = set('园'.repeat(length), { measure: 20_000 });
      expect(textOfLine(lines.at(-1) ?? { segments: [], width: 0 }).length, `${length} characters`).toBeGreaterThan(1);
    }
  });

  test('never divides an ellipsis or a dash', () => {
    for (let lead = 1; lead < 22; lead++) {
      for (const mark of ['……', '——']) {
        const lines = set(`${'园'.repeat(lead)}${mark}${'区'.repeat(30)}`, { measure: 20_000 });
        expect(lines.filter((line) => textOfLine(line).includes(mark))).toHaveLength(1);
      }
    }
  });

  test.each(['serif', 'sans', 'sansBold'] as const)('draws a dash as one unbroken line in %s', (face) => {
    const [line] = setParagraph([{ text: '片区——唐代', face }], fonts, { measure: 20_000 });
    const [, , first, second] = positions(line).map(([, x]) => x);
    const ink = fonts[face].ink('—'.codePointAt(0) ?? 0);
    expect((second ?? 0) + ink.left).toBeLessThan((first ?? 0) + ink.right);
    expect((second ?? 0) + ink.right).toBeGreaterThan((first ?? 0) + ink.right + 700);
  });

  test('looks the same with and without stored spaces between Chinese and digits', () => {
    const stored = positions(set('年产 20 万吨双酚 A 项目', { justify: false })[0]).filter(
      ([character]) => character !== ' ',
    );
    const plain = positions(set('年产20万吨双酚A项目', { justify: false })[0]);
    expect(stored).toEqual(plain);
  });

  test('parts the halves of a headline before a digit too, where the text stores no other such space', () => {
    const widthOfSpace = (text: string, before: string): number => {
      const at = positions(set(text, { justify: false, measure: 60_000 })[0]);
      const space = at.findIndex(([character]) => character === ' ');
      expect(at[space - 1]?.[0]).toBe(before);
      return (at[space + 1]?.[1] ?? 0) - (at[space]?.[1] ?? 0);
    };
    expect(widthOfSpace('科学谷举行开园仪式 11位院士出席', '式')).toBeGreaterThan(300);
    expect(widthOfSpace('科学谷举行开园仪式 院士出席', '式')).toBeGreaterThan(300);
    expect(widthOfSpace('科学谷签约 60 个', '约')).toBeLessThan(150);
  });

  test('does not open the space around ASCII brackets when it justifies', () => {
    const [line] = set('中国(云岭)河口新区低空装备产业园一期占地', { measure: 18_400 });
    const at = positions(line);
    const bracket = at.findIndex(([character]) => character === '(');
    const inside = (at[bracket + 1]?.[1] ?? 0) - (at[bracket]?.[1] ?? 0);
    expect(inside).toBeCloseTo(fonts.serif.advance(0x28), -1);
  });

  test('drops the blank of an opening mark at the start of a line', () => {
    const [line] = set('《方案》提出', { justify: false });
    const [[, x] = ['', 0]] = positions(line);
    const ink = fonts.serif.ink('《'.codePointAt(0) ?? 0).left;
    expect(x + ink).toBeLessThan(100);
  });

  test('squeezes neighbouring marks to one and a half em', () => {
    const at = positions(set('甲（乙）。', { justify: false })[0]);
    const close = at.find(([character]) => character === '）')?.[1] ?? 0;
    const stop = at.find(([character]) => character === '。')?.[1] ?? 0;
    expect(stop - close).toBeLessThan(600);
  });

  test('breaks a headline at the space between its halves where that costs no line', () => {
    const lines = set('澜石高新区五个项目开工 总投资八亿元', { measure: 13_000, justify: false });
    expect(lines.map(textOfLine)).toEqual(['澜石高新区五个项目开工', '总投资八亿元']);
  });

  test('does not squeeze a headline to break it at a worse place', () => {
    const lines = set('雁砧职教园“厂中校”投用 首批12个车间同时开课', { measure: 11_000, justify: false });
    expect(lines.map(textOfLine).at(-1)).toBe('首批12个车间同时开课');
  });

  test('divides a word that is longer than the line, and loses nothing', () => {
    const address = `https://www.example.cn/${'a1b2c3/'.repeat(30)}`;
    const lines = set(`见${address}。`, { measure: 20_000 });
    expect(lines.map(textOfLine).join('')).toBe(`见${address}。`);
    for (const line of lines) expect(line.width).toBeLessThan(20_001);
  });

  test('copes with a run of marks that offers no proper break', () => {
    const lines = set('。'.repeat(100), { measure: 8000 });
    expect(lines.map(textOfLine).join('')).toHaveLength(100);
    for (const line of lines) expect(line.width).toBeLessThan(8001);
  });

  test('sets nothing for an empty text', () => {
    expect(set('')).toEqual([]);
    expect(set('   ')).toEqual([]);
  });
});
