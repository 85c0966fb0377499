import { Paragraph } from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Form, fitPage, type Opening, type PageBlock, type Squeeze } from '#library/exporting/docx/fitPage.ts';

interface Built {
  readonly opening: Opening;
  readonly squeeze: Squeeze;
  readonly height: number;
}

/** A form of so much text and pictures that records how it was built. */
function form(text: number, pictures: number, built: Built[]): Form {
  const height = (squeeze: Squeeze): number => text * squeeze.lines + pictures * squeeze.pictures;
  return {
    height,
    build: (opening, squeeze) => {
      built.push({ opening, squeeze, height: height(squeeze) });
      return [new Paragraph({})];
    },
  };
}

const room = 700;

function fitted(blocks: readonly { top: number; text: number; pictures: number }[], pageBreak = false): Built[] {
  const built: Built[] = [];
  const made: PageBlock[] = blocks.map(({ top, text, pictures }, index) => ({
    top,
    gap: index === 0 ? 0 : 18,
    forms: [form(text, pictures, built)],
  }));
  fitPage(made, room, pageBreak);
  return built;
}

const total = (built: readonly Built[]): number =>
  built.reduce((sum, { opening, height }) => sum + opening.before + height, 0);

describe('fitting a page', () => {
  test('blocks stand where the printed page has them while there is room', () => {
    const built = fitted([
      { top: 0, text: 100, pictures: 100 },
      { top: 342, text: 100, pictures: 100 },
    ]);
    expect(built.map(({ opening }) => opening.before)).toEqual([0, 142]);
    expect(built.every(({ squeeze }) => squeeze.pictures === 1 && squeeze.lines === 1)).toBe(true);
  });

  test('free space gives way before pictures do', () => {
    const built = fitted([
      { top: 0, text: 200, pictures: 100 },
      { top: 342, text: 300, pictures: 60 },
    ]);
    expect(built[1]?.opening.before).toBeCloseTo(40);
    expect(built[0]?.squeeze.pictures).toBe(1);
  });

  test('pictures give way before lines do', () => {
    const [first] = fitted([{ top: 0, text: 600, pictures: 150 }]);
    expect(first?.squeeze.lines).toBe(1);
    expect(first?.squeeze.pictures).toBeCloseTo(0.66);
  });

  test('only the first block breaks the page', () => {
    const blocks = [0, 200, 400].map((top) => ({ top, text: 100, pictures: 0 }));
    expect(fitted(blocks, true).map(({ opening }) => opening.pageBreak)).toEqual([true, false, false]);
    expect(fitted(blocks).some(({ opening }) => opening.pageBreak)).toBe(false);
  });

  test('the first form that its place has room for is taken, else the shortest', () => {
    const chosen = (heights: readonly number[]): number => {
      const built: Built[] = [];
      const forms = heights.map((height) => form(height, 0, built));
      fitPage(
        [
          { top: 0, gap: 0, forms },
          { top: 300, gap: 18, forms: [form(100, 0, [])] },
        ],
        room,
        false,
      );
      return built[0]?.height ?? 0;
    };
    expect(chosen([250, 200])).toBe(250);
    expect(chosen([400, 200])).toBe(200);
    expect(chosen([600, 500, 550])).toBe(500);
  });

  test('blocks that are to be alike all take the last form when one must', () => {
    const built: Built[] = [];
    const blocks = [0, 200, 400].map((top, index) => ({
      top,
      gap: index === 0 ? 0 : 18,
      alike: true,
      forms: [form(index === 1 ? 300 : 150, 0, built), form(100, 0, built)],
    }));
    fitPage(blocks, room, false);
    expect(built.map(({ height }) => height)).toEqual([100, 100, 100]);
  });

  test('whatever can be made to fit does fit, and no block begins above its place without need', () => {
    const block = fc.record({ text: fc.integer({ min: 10, max: 300 }), pictures: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (sizes) => {
        const built = fitted(sizes.map((size, index) => ({ ...size, top: (index * 684) / sizes.length })));
        const least = sizes.reduce((sum, { text, pictures }) => sum + text * 0.8 + pictures * 0.5, 0);
        const gaps = 18 * (sizes.length - 1);
        if (least + gaps <= room) expect(total(built)).toBeLessThanOrEqual(room + 0.001);
        for (const { opening } of built.slice(1)) expect(opening.before).toBeGreaterThanOrEqual(18);
      }),
    );
  });
});
