import { describe, expect, test } from 'vitest';
import * as palette from '../../../build/art/palette.ts';
import { scenes } from '../../../build/art/scenes/index.ts';
import { picture } from '../../../build/art/svg.ts';
import { theSample } from '../../helpers/sampleText.ts';

const colours: readonly string[] = Object.values(palette).filter((value) => typeof value === 'string');

describe.each(scenes.map((scene) => [scene.file, scene] as const))('the drawing of %s', (_, scene) => {
  test('is the same each time, in the palette’s colours alone, with something red', () => {
    const svg = picture(scene);
    expect(picture(scene)).toBe(svg);
    expect([...new Set(svg.match(/#[0-9A-Fa-f]{6}\b/g))].filter((colour) => !colours.includes(colour))).toEqual([]);
    expect(svg).toContain(palette.RED);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('every picture of the sample has a drawing, and every drawing is a picture of the sample', () => {
  const { publication, clips } = theSample;
  const used = [publication.cover, ...clips.flatMap(({ images }) => images.map(({ path }) => path))];
  const drawn = scenes.map(({ file }) => `pictures/${file}`);
  expect([...new Set(used)].sort()).toEqual([...drawn].sort());
});
