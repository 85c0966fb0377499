import { describe, expect, test } from 'vitest';
import { compare, duplicateScore, fingerprint, keptUnder, keysOf, soughtUnder } from '#shared/similar/index.ts';
import { type LabelledPair, labelledPairs } from './pairs/index.ts';

const scored = labelledPairs.map((pair) => {
  const [a, b] = [fingerprint(pair.a), fingerprint(pair.b)];
  return { ...pair, prints: [a, b] as const, ...compare(a, b) };
});
const called = scored.filter(({ score }) => score >= duplicateScore);
const right = called.filter(({ isDuplicate }) => isDuplicate);
const name = ({ kind, a, b }: LabelledPair) => `${kind}: ${a.headline} / ${b.headline}`;

describe('pairs of clips', () => {
  test('are at least sixty, of both kinds', () => {
    expect(labelledPairs.filter(({ isDuplicate }) => isDuplicate).length).toBeGreaterThanOrEqual(25);
    expect(labelledPairs.filter(({ isDuplicate }) => !isDuplicate).length).toBeGreaterThanOrEqual(30);
  });

  test('that are called duplicates are duplicates: precision', () => {
    expect(called.filter(({ isDuplicate }) => !isDuplicate).map(name)).toEqual([]);
  });

  test('that are duplicates are called so: recall', () => {
    const all = scored.filter(({ isDuplicate }) => isDuplicate);
    const missed = all.filter(({ score }) => score < duplicateScore).map(name);
    expect(right.length / all.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('have room between them: few scores are near the threshold', () => {
    const near = scored.filter(({ score }) => score > 0.35 && score < 0.65);
    expect(near.length / scored.length, near.map(name).join('\n')).toBeLessThanOrEqual(0.06);
  });

  test('score the same whichever is first', () => {
    for (const { prints, score } of scored) expect(compare(prints[1], prints[0]).score).toBe(score);
  });

  test('that are duplicates find each other by their keys', () => {
    const lost = right.filter(({ prints: [a, b] }) => {
      const kept = new Set(keptUnder(keysOf(b)));
      const strong = keysOf(a).strong.some((key) => kept.has(key));
      return !strong && soughtUnder(keysOf(a)).filter((key) => kept.has(key)).length < 4;
    });
    expect(lost.map(name)).toEqual([]);
  });
});
