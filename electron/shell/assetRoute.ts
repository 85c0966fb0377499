import { type AssetBytes, type PreviewWidth, previewWidths, type Transport } from '#shared/contract/index.ts';

/** A picture as an address names it: `/<id>/<width>` or `/<id>/full`. */
export interface AssetRoute {
  readonly assetId: string;
  /** px at most; null for the whole picture. */
  readonly width: PreviewWidth | null;
}

/** What the path of a picture's address names; null where it names none. Ids are SHA-256, in hexadecimal. */
export function parseAssetRoute(pathname: string): AssetRoute | null {
  const [, assetId, size] = /^\/([0-9a-f]{64})\/(full|\d{2,4})$/.exec(pathname) ?? [];
  if (assetId === undefined) return null;
  if (size === 'full') return { assetId, width: null };
  const width = previewWidths.find((each) => String(each) === size);
  return width === undefined ? null : { assetId, width };
}

/** What an id names never changes. */
export const assetHeaders = {
  'cache-control': 'private, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** The picture that an address names, from the library; null where there is none. */
export async function readAsset(pathname: string, transport: Transport): Promise<AssetBytes | null> {
  const route = parseAssetRoute(pathname);
  if (route === null) return null;
  const { assetId, width } = route;
  const result = await (width === null
    ? transport('asset.read', { assetId }, {})
    : transport('asset.preview', { assetId, width }, {}));
  if (!result.ok) return null;
  if (width !== null) return result.value as AssetBytes;
  const bytes = result.value as Uint8Array;
  // Normalised pictures are JPEG (FF D8) or PNG.
  return { bytes, mime: bytes[0] === 0xff ? 'image/jpeg' : 'image/png' };
}
