import type { Clip, Original, Source } from '#shared/model/index.ts';
import type { WritableStore } from '../../store/index.ts';

/**
 * Saves a captured clip with its original, and its source where that is to be registered. A clip that is there already
 * is left as it is, whatever became of it since.
 * @throws DeskError as saving a clip
 */
export function keepClip(
  store: WritableStore,
  {
    clip,
    original,
    newSource,
  }: { readonly clip: Clip; readonly original: Original; readonly newSource?: Source | undefined },
): void {
  if (store.clips.get(clip.id)) return;
  const sourceId = newSource === undefined ? clip.sourceId : register(store, newSource, clip.sourceId);
  store.clips.save({ ...clip, sourceId });
  store.originals.keep(clip.id, original);
}

/** One that was registered meanwhile under that name is taken. Gives the id that the clip names. */
function register({ sources }: WritableStore, source: Source, named: string | null): string | null {
  const known = sources.get(source.id) ?? sources.byName(source.name);
  const hosts = source.hosts.filter((host) => sources.byHost(host) === undefined);
  const id = known?.id ?? sources.save({ ...source, hosts }).id;
  return named === source.id ? id : named;
}
