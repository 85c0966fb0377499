import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import type { Document } from '#shared/compose/index.ts';
import { createTypesetter, type Page, type TextRun } from '#shared/typeset/index.ts';
import { documentOf, entryOf, sectionOf, textOf } from '../../helpers/documents.ts';
import { classic, review } from '../../helpers/templates.ts';

const fonts = loadFonts().metrics;

/** A publication whose every text is as long as the desk allows, or longer than its place in print. */
function longDocument(): Document {
  const entries = [0, 1, 2].map((index) => ({
    ...entryOf(`e${index}`, { lead: 60, detail: 150, pictures: 1 }, index),
    place: `东澜省·${'临砚高新技术产业开发区'.repeat(5)}`,
    province: '东澜省临砚新区示范片'.repeat(3),
    day: '10月21日',
  }));
  const name = '园区产业周报与投资动态汇编'.repeat(3).slice(0, 40);
  return documentOf([sectionOf('s0', 0, 'feature', entries), sectionOf('s1', 1, 'brief', [entryOf('b')])], {
    publication: name,
    label: `2026年10月4期（总96期）${'增刊'.repeat(40)}`.slice(0, 100),
    slogan: '一周园区要闻 ● '.repeat(16).slice(0, 200),
    brand: '园区世界'.repeat(15),
    site: `www.${'parkworld.'.repeat(18)}net`,
    frequency: '每周五出版'.repeat(12),
    closingNote: textOf(2000),
  });
}

function inkOf(run: TextRun): { readonly left: number; readonly right: number } {
  const characters = [...run.text];
  const edges = characters.flatMap((character, index) => {
    const ink = fonts[run.face].ink(character.codePointAt(0) ?? 0);
    const at = run.xs[index] ?? 0;
    return character === ' ' ? [] : [at + ink.left, at + ink.right];
  });
  const scale = run.size / 1000;
  return { left: run.x + Math.min(...edges) * scale, right: run.x + Math.max(...edges) * scale };
}

const textsOf = (page: Page): TextRun[] => page.items.flatMap((item) => (item.kind === 'text' ? [item] : []));

describe.each([
  ['classic', classic],
  ['review', review],
] as const)('texts that are too long for their place, %s', (_, template) => {
  const document = longDocument();
  const layout = createTypesetter(template, fonts).typeset(document);
  const { area, page: sheet } = template;

  test('stay inside the margins', () => {
    for (const page of layout.pages) {
      for (const run of textsOf(page)) {
        const { left, right } = inkOf(run);
        expect(right, run.text).toBeLessThan(area.left + area.width + 2);
        expect(left, run.text).toBeGreaterThan(area.left - (run.text === '●' ? 20 : 2));
        expect(run.y, run.text).toBeLessThan(sheet.height - 10);
        expect(run.y - run.size, run.text).toBeGreaterThan(0);
      }
    }
  });

  test('do not run into one another', () => {
    for (const page of layout.pages) {
      const runs = textsOf(page).map((run) => ({ run, ...inkOf(run) }));
      for (const [index, one] of runs.entries()) {
        for (const other of runs.slice(index + 1)) {
          if (Math.abs(one.run.y - other.run.y) > 3) continue;
          const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          expect(overlap, `${one.run.text} × ${other.run.text}`).toBeLessThan(1);
        }
      }
    }
  });

  test('are printed whole where they first stand', () => {
    const squeezed = (text: string): string => text.replace(/[\s●]/g, '');
    const textOfNode = (node: string): string =>
      squeezed(
        layout.pages
          .flatMap(textsOf)
          .filter((run) => run.node === node)
          .map((run) => run.text)
          .join(''),
      );
    expect(textOfNode('cover/title')).toBe(squeezed(document.publication));
    expect(textOfNode('cover/label')).toBe(squeezed(document.label));
    expect(textOfNode('cover/slogan')).toBe(squeezed(document.slogan));
    expect(textOfNode('closing/note')).toBe(squeezed(document.closingNote));
    expect(textOfNode('e0/place')).toContain(squeezed(document.sections[0]?.entries[0]?.place ?? ''));
  });
});
