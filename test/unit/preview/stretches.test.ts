import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import { createTypesetter, type TextRun } from '#shared/typeset/index.ts';
import { stretchesOf } from '../../../renderer/preview/stretches.ts';
import { documentOf, entryOf, sectionOf, weekDocument } from '../../helpers/documents.ts';
import { classic } from '../../helpers/templates.ts';

const fonts = loadFonts().metrics;
const runsOf = (document = weekDocument(1)): TextRun[] =>
  createTypesetter(classic, fonts)
    .typeset(document)
    .pages.flatMap((page) => page.items.filter((item) => item.kind === 'text'));

describe('stretches of a run', () => {
  const runs = runsOf();

  test('put each character within 0.02 pt of its place, as a browser adds up advances and spacing', () => {
    let furthest = 0;
    for (const run of runs) {
      let index = 0;
      for (const { text, at, spacing } of stretchesOf(run, fonts[run.face])) {
        let pen = at;
        for (const character of text) {
          furthest = Math.max(furthest, (Math.abs(pen - (run.xs[index] ?? Number.NaN)) * run.size) / 1000);
          pen += fonts[run.face].advance(character.codePointAt(0) ?? 0) + spacing;
          index++;
        }
      }
      expect(index).toBe(run.xs.length);
    }
    expect(furthest).toBeLessThan(0.02);
  });

  test('say the whole text, in few pieces', () => {
    let characters = 0;
    let pieces = 0;
    for (const run of runs) {
      const stretches = stretchesOf(run, fonts[run.face]);
      expect(stretches.map(({ text }) => text).join('')).toBe(run.text);
      characters += run.xs.length;
      pieces += stretches.length;
    }
    expect(characters / pieces).toBeGreaterThan(4);
  });

  test('are kept for the copies of a run that stand elsewhere', () => {
    const [run] = runs;
    if (!run) throw new Error('no run');
    expect(stretchesOf({ ...run, x: run.x + 100 }, fonts[run.face])).toBe(stretchesOf(run, fonts[run.face]));
    expect(stretchesOf({ ...run, size: run.size * 2 }, fonts[run.face])).not.toBe(stretchesOf(run, fonts[run.face]));
  });

  test('show 〓 for a character that no font has', () => {
    const entry = entryOf('e', { headline: '澜石\u{1F3ED}园区' });
    const all = runsOf(documentOf([sectionOf('s0', 0, 'brief', [entry])]));
    const headline = all
      .filter(({ node }) => node === 'e/headline')
      .flatMap((run) => stretchesOf(run, fonts[run.face]));
    expect(headline.map(({ text }) => text).join('')).toBe('●澜石〓园区');
  });
});
