import { useDeferredValue, useMemo } from 'react';
import { type CheckFinding, checkClip } from '#shared/check/index.ts';
import { useCurrent } from '../../app/current.ts';
import { useRead } from '../../app/reads.ts';
import type { EditedClip } from '../useClip.ts';

const none: readonly CheckFinding[] = [];

/** What the house style finds in a clip as it stands in the editor; follows the typing at a pause. */
export function useClipFindings(clip: EditedClip): readonly CheckFinding[] {
  const { publication } = useCurrent();
  const publicationId = publication?.id ?? '';
  const { data: settings } = useRead('style.get', { publicationId }, { enabled: publicationId !== '' });
  const { headline, lead, detail, pictures } = clip;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is known of the clip is not checked here
  const checked = useMemo(() => clip, [headline, lead, detail, pictures]);
  const latest = useDeferredValue(checked);
  return useMemo(
    () => (settings && latest.trashedAt === null ? checkClip(latest, { settings }) : none),
    [latest, settings],
  );
}
