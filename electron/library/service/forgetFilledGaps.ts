import { withoutFilledGaps } from '#shared/check/index.ts';
import type { Store, WritableStore } from '../store/index.ts';

/** What was ignored as lacking and is there now may be asked about again when it is gone again. */
export function forgetFilledGaps({ read }: Store, store: WritableStore, clipIds: readonly string[]): void {
  for (const { id } of read.publications.list()) {
    const settings = read.styleSettings.get(id);
    const named = new Set(settings.ignored.map(({ text }) => text.split(' ', 1)[0]));
    const ignored = clipIds.reduce((kept, clipId) => {
      const clip = named.has(clipId) ? store.clips.get(clipId) : undefined;
      return clip ? withoutFilledGaps(kept, clip) : kept;
    }, settings.ignored);
    if (ignored !== settings.ignored) store.styleSettings.save(id, { ...settings, ignored });
  }
}
