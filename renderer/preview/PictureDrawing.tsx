import { type PreviewWidth, previewWidths } from '#shared/contract/assetCalls.ts';
import type { PictureItem } from '#shared/typeset/index.ts';

/** Address of a picture, so many px wide at most. */
export type AssetUrl = (assetId: string, width: PreviewWidth | 'full') => string;

interface PictureDrawingProps {
  readonly item: PictureItem;
  readonly assetUrl: AssetUrl;
  readonly density: number;
}

/** A picture, or the part of it that is shown, in as many pixels as the screen has for it. */
export function PictureDrawing({ item, assetUrl, density }: PictureDrawingProps) {
  const { x, y, width, height, crop, alt } = item;
  const whole = crop ? { width: width / crop.width, height: height / crop.height } : { width, height };
  const image = {
    href: assetUrl(item.assetId, pixelsFor(whole.width * density)),
    preserveAspectRatio: 'none',
    ...whole,
    ...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true }),
  } as const;
  if (!crop) return <image x={x} y={y} {...image} />;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it only cuts; the image inside has the words
    <svg x={x} y={y} width={width} height={height} overflow="hidden">
      <image x={-crop.x * whole.width} y={-crop.y * whole.height} {...image} />
    </svg>
  );
}

const pixelsFor = (wanted: number): PreviewWidth | 'full' => previewWidths.find((width) => width >= wanted) ?? 'full';
