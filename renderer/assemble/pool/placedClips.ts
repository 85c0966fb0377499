import type { DeskClient } from '#shared/contract/index.ts';
import { newId, type StoredClip } from '#shared/model/index.ts';
import type { PlacedClip } from '../../issue/index.ts';

/** Reads clips with their pictures, each with a new entry for it. Clips that are gone are left out. */
export async function readPlacedClips(client: DeskClient, clipIds: readonly string[]): Promise<PlacedClip[]> {
  const read = await Promise.all(clipIds.map((clipId) => readPlacedClip(client, clipId)));
  return read.filter((each) => each !== null);
}

async function readPlacedClip(client: DeskClient, clipId: string): Promise<PlacedClip | null> {
  const result = await client.call('clip.get', { clipId });
  if (!result.ok || result.value.trashedAt !== null) return null;
  const clip = result.value;
  const assets = await Promise.all(picturesOf(clip).map((assetId) => client.call('asset.get', { assetId })));
  return {
    entry: { id: newId(), clipId },
    clip,
    assets: assets.flatMap((asset) => (asset.ok ? [asset.value] : [])),
  };
}

const picturesOf = ({ pictures, detail }: StoredClip): string[] => [
  ...new Set([
    ...pictures.map(({ assetId }) => assetId),
    ...detail.flatMap((block) => (block.type === 'picture' ? [block.assetId] : [])),
  ]),
];
