import type { Asset, Clip } from '../../model/index.ts';
import type { PlacedPicture } from '../../typeset/index.ts';
import { type Draft, findingOf } from '../draft.ts';
import type { CheckFinding } from '../finding.ts';
import type { CheckedEntry, CheckInput } from '../input.ts';
import { words } from '../words.ts';

const pointsPerInch = 72;
const millimetresPerInch = 25.4;

/** Pictures too coarse for the size they are printed at, and those without a caption where others have one. */
export function checkPictures(entries: readonly CheckedEntry[], { content, settings }: CheckInput): CheckFinding[] {
  const assets = new Map(content.assets.map((asset) => [asset.id, asset]));
  const captions = entries.flatMap(({ clip }) => clip.pictures.map(({ caption }) => caption.trim()));
  const wantsCaptions = captions.filter(Boolean).length * 2 > captions.length;
  return entries.flatMap(({ clip, placed, subject }) => {
    const coarse = (placed?.pictures ?? []).flatMap((picture) => {
      const asset = assets.get(picture.assetId);
      return asset ? coarsePicture(clip, picture, asset, settings.leastDpi) : [];
    });
    const bare = wantsCaptions ? bareCaptions(clip) : [];
    return [...coarse, ...bare].flatMap((draft) => findingOf(draft, subject, settings));
  });
}

function coarsePicture(clip: Clip, picture: PlacedPicture, asset: Asset, least: number): Draft[] {
  const dpi = Math.floor(Math.min(asset.width / picture.width, asset.height / picture.height) * pointsPerInch);
  if (dpi >= least) return [];
  const wide = Math.round((picture.width / pointsPerInch) * millimetresPerInch);
  const needed = Math.ceil((picture.width / pointsPerInch) * least);
  const index = clip.pictures.findIndex(({ assetId }) => assetId === picture.assetId);
  const zhName = index < 0 ? '文中的图' : clip.pictures.length > 1 ? `第${index + 1}张图` : '图片';
  const enName = index < 0 ? 'A picture in the text' : `Picture ${index + 1}`;
  const message = words(
    `${zhName}只有${asset.width}×${asset.height}像素，印成${wide}毫米宽是${dpi}dpi，低于${least}dpi；请换一张宽${needed}像素以上的，或缩小`,
    `${enName} is ${asset.width}×${asset.height} px, which is ${dpi} dpi at its printed width of ${wide} mm, below the ${least} dpi wanted; use one at least ${needed} px wide, or print it smaller`,
  );
  const about = `${asset.id} ${dpi}`;
  return [{ code: 'coarse-picture', field: 'picture', ...captionPlace(clip, index), message, about }];
}

function bareCaptions(clip: Clip): Draft[] {
  return clip.pictures.flatMap(({ caption, assetId }, index) => {
    if (caption.trim() !== '') return [];
    const name = clip.pictures.length > 1 ? `第${index + 1}张图` : '图片';
    const message = words(`${name}没有图注`, `Picture ${index + 1} has no caption`);
    return [
      { code: 'missing-caption', field: 'picture' as const, ...captionPlace(clip, index), message, about: assetId },
    ];
  });
}

/** Where a picture's caption stands among the captions. */
function captionPlace(clip: Clip, index: number): { start: number; end: number; text: string } {
  const before = clip.pictures.slice(0, Math.max(0, index));
  const start = before.reduce((sum, { caption }) => sum + caption.length + 1, 0);
  const text = clip.pictures[index]?.caption ?? '';
  return { start, end: start + text.length, text };
}
