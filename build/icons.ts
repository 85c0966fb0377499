import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { makeIcns, makeIco } from './package/iconFiles.ts';

/** `npm run icons`: draws the desk's icon for every system (resources/icons) and for the browser clipper from one drawing. */

const folder = fileURLToPath(new URL('../resources/icons/', import.meta.url));
const clipperFolder = fileURLToPath(new URL('../resources/clipper/icons/', import.meta.url));

/** px; those that a browser asks an extension for. */
const clipperSizes: readonly number[] = [16, 32, 48, 128];

/** px */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** The mark of the sample publication, in paper on its brand colour; small ones have no margin to spare. */
function draw(size: number): string {
  const margin = size >= 128 ? 100 : 32;
  const side = 1024 - 2 * margin;
  const scale = (side * 0.6) / 32;
  const at = 512 - 16 * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 1024 1024">
    <rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${side * 0.22}" fill="#0F5B66"/>
    <g transform="translate(${at} ${at}) scale(${scale})" fill="#FBFBF8">
      <path d="M29 12V3H3v26h9" fill="none" stroke="#FBFBF8" stroke-width="3.2"/>
      <path d="M8.6 8.6h6.2v15.2H8.6zM17.4 8.6h6.2v6.2h-6.2z"/>
      <circle cx="23.4" cy="23.4" r="6.1"/>
    </g>
  </svg>`;
}

mkdirSync(folder, { recursive: true });
mkdirSync(clipperFolder, { recursive: true });
const pictures = new Map<number, Uint8Array>();
for (const size of sizes) {
  const png = await sharp(Buffer.from(draw(size)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  pictures.set(size, png);
  // What Linux takes by name; the others are in the two containers.
  if (size !== 24) writeFileSync(join(folder, `${size}x${size}.png`), png);
  if (clipperSizes.includes(size)) writeFileSync(join(clipperFolder, `${size}.png`), png);
}
writeFileSync(join(folder, 'icon.ico'), makeIco(pictures));
writeFileSync(join(folder, 'icon.icns'), makeIcns(pictures));
console.log(`icons: ${[...pictures.keys()].join(', ')} px, icon.ico, icon.icns`);
