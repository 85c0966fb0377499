import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markHits } from '../../../renderer/ui/hits.ts';

const shown = (text: string, query: string) =>
  markHits(text, query)
    .map((stretch) => (stretch.isHit ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('the words of a query are marked in a text', () => {
  test.each([
    ['签约项目集中签约', '签约', '[签约]项目集中[签约]'],
    ['储能电芯三期投产', '储能 投产', '[储能]电芯三期[投产]'],
    ['NanoLED 与 ＮＡＮＯＬＥＤ', 'nanoled', '[NanoLED] 与 [ＮＡＮＯＬＥＤ]'],
    ['面积3㎡，约3m2', 'm2', '面积3[㎡]，约3[m2]'],
    ['𬬻𬬻炉', '𬬻', '[𬬻𬬻]炉'],
    ['aaaa', 'aa', '[aaaa]'],
    ['没有', '别的', '没有'],
    ['没有', '   ', '没有'],
    ['', '别的', ''],
  ])('%s, asked for %s: %s', (text, query, marked) => {
    expect(shown(text, query)).toBe(marked);
  });

  test('and nothing of the text is lost or changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        expect(
          markHits(text, query)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
