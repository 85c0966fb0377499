import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { textOf } from '../helpers/documents.ts';

const photoCount = 40;

/** Forty JPEG photographs of 1600 × 1067 px, of about 250 KB each, the same each time. */
export async function makePhotos(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: photoCount }, (_, index) => `photo-${index}.jpg`);
  for (const [index, name] of names.entries()) await makePhoto(join(folder, name), index);
  return names;
}

/** Soft shapes with grain: compresses like a photograph. */
async function makePhoto(path: string, seed: number): Promise<void> {
  const [width, height] = [1600, 1067];
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed * 7919 + 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      state = (state * 1103515245 + 12345) & 0x7fffffff;
      const grain = (state >> 16) % 14;
      const at = (y * width + x) * 3;
      pixels[at] = 110 + 90 * Math.sin((x + seed * 31) / 190) + grain;
      pixels[at + 1] = 120 + 80 * Math.sin((y - seed * 17) / 140) + grain;
      pixels[at + 2] = 130 + 60 * Math.sin((x + y) / 230) + grain;
    }
  }
  const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer();
  writeFileSync(path, bytes);
}

export interface BenchItem {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly source: string;
  readonly images: readonly string[];
}

export interface BenchIssue {
  readonly sections: readonly { readonly name: string; readonly items: readonly BenchItem[] }[];
}

/** An issue of `weeks` × 47 items, 22 feature and 12 and 13 brief each, with forty photos in the first section. */
export function makeIssue(weeks: number, photos: readonly string[]) {
  const item = (index: number, isFeature: boolean): BenchItem => ({
    title: `澜石产业园第${index + 1}批${(index % 9) + 2}个项目开工 总投资${(index % 90) + 3}.6亿元`,
    lead: isFeature ? textOf(45 + (index % 6) * 12, index) : '',
    body: textOf(90 + (index % 8) * 18, index + 5),
    source: `澜石${(index % 40) + 1}区网站`,
    images: [],
  });
  const items = (count: number, from: number, isFeature: boolean) =>
    Array.from({ length: count * weeks }, (_, index) => item(from + index, isFeature));
  const features = items(22, 0, true).map((feature, index) => ({ ...feature, images: imagesOf(index, photos) }));
  return {
    publication: '园区周报',
    year: 2026,
    month: 10,
    numberInMonth: 4,
    totalNumber: 96,
    slogan: '一周园区要闻 ● 一册在手',
    brand: '园区世界',
    site: 'www.parkworld.net',
    closingNote: '本刊内容据公开信息整理，仅供参考。',
    sections: [
      { name: '招商引资', items: features },
      { name: '综合资讯', items: items(12, 7, false) },
      { name: '政策法规', items: items(13, 3, false) },
    ],
  };
}

/** Two photos for each of the first eighteen items, one for the next four. */
function imagesOf(index: number, photos: readonly string[]): string[] {
  if (index < 18) return photos.slice(index * 2, index * 2 + 2);
  return index < 22 ? photos.slice(18 + index, 19 + index) : [];
}
