import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Scene } from './art/scene.ts';
import { scenes } from './art/scenes/index.ts';
import { picture } from './art/svg.ts';

/** Pixels for one drawing unit of an ordinary picture: 1200 × 800 units become 1500 × 1000 px. */
const SCALE = 1.25;
/** px; what the library keeps of a picture, so the cover (210 mm wide) has 290 dpi. */
const WIDEST = 2400;
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../resources/sample/pictures');

/** Draws one scene and writes it as PNG (palette) or JPEG, after its file name; resolves to the bytes written. */
async function render(scene: Scene): Promise<number> {
  const svg = picture(scene);
  const width = Math.min(WIDEST, Math.round(scene.width * SCALE));
  const image = sharp(Buffer.from(svg), { density: 72 * SCALE * 2 })
    .resize({ width })
    .flatten({ background: '#ffffff' });
  const data = scene.file.endsWith('.jpg')
    ? await image.jpeg({ quality: 82, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer()
    : await image.png({ palette: true, colours: 96, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer();
  await writeFile(join(FOLDER, scene.file), data);
  return data.length;
}

/** `node build/sampleArt.ts [names…]`: draws the sample's pictures again, all of them or those whose names contain a word. */
async function main(words: readonly string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const chosen = scenes.filter((scene) => words.length === 0 || words.some((word) => scene.file.includes(word)));
  let total = 0;
  for (const scene of chosen) {
    const bytes = await render(scene);
    total += bytes;
    console.log(`${scene.file} ${Math.round(bytes / 1024)} KB`);
  }
  console.log(`${chosen.length} pictures, ${Math.round(total / 1024)} KB`);
}

await main(argv.slice(2));
