import { useMemo } from 'react';
import type { IssueContent } from '#shared/compose/index.ts';
import type { Asset, Publication } from '#shared/model/index.ts';
import { useRead } from '../../app/reads.ts';
import { useLayOut } from '../../issue/useLayOut.ts';
import type { LaidOutIssue } from '../../preview/pageRoom.ts';
import { emptyContent, previewContent } from './previewContent.ts';

/**
 * The pages of an issue in the publication as it is edited; null while something is read.
 * @param issueId null where there is none yet: an empty one is shown
 */
export function usePreview(issueId: string | null, saved: Publication, edited: Publication): LaidOutIssue | null {
  const content = usePreviewContent(issueId, saved, edited);
  const layOut = useLayOut(content);
  return useMemo(() => (content && layOut ? layOut(content) : null), [content, layOut]);
}

export function usePreviewContent(
  issueId: string | null,
  saved: Publication,
  edited: Publication,
): IssueContent | null {
  const { data } = useRead('document.get', { issueId: issueId ?? '' }, { enabled: issueId !== null, keep: true });
  const assets = useAssets(edited);
  return useMemo(() => {
    if (issueId !== null) return data?.issue.id === issueId ? previewContent(data, saved, edited, assets) : null;
    const empty = emptyContent(edited, new Date().toISOString().slice(0, 10));
    return previewContent(empty, edited, edited, assets);
  }, [issueId, data, saved, edited, assets]);
}

/** The pictures the publication names. */
function useAssets({ coverAssetId, logoAssetId }: Publication): readonly Asset[] {
  const cover = useRead('asset.get', { assetId: coverAssetId ?? '' }, { enabled: coverAssetId !== null }).data;
  const logo = useRead('asset.get', { assetId: logoAssetId ?? '' }, { enabled: logoAssetId !== null }).data;
  return useMemo(() => [cover, logo].filter((asset) => asset !== undefined), [cover, logo]);
}
