import { DeskError } from '#shared/errors.ts';
import type { Clip } from '#shared/model/index.ts';
import type { WritableStore } from '../../store/index.ts';
import { createSourceResolver } from '../sourceResolver.ts';
import type { ClipLine } from './clipLine.ts';
import { createSectionResolver } from './sectionResolver.ts';

export interface WrittenClips {
  readonly added: readonly Pick<Clip, 'id' | 'headline'>[];
  readonly changed: number;
  readonly same: number;
  readonly refused: readonly { readonly line: number; readonly error: DeskError }[];
}

/**
 * Saves the clips of some lines. What a line says replaces what the library has; the status and the pictures of a
 * clip, of which lines say nothing, stay as they are.
 */
export function writeClips(
  store: WritableStore,
  lines: readonly (ClipLine & { readonly line: number })[],
): WrittenClips {
  const sectionId = createSectionResolver(store.publications);
  const sourceId = createSourceResolver(store.sources);
  const added: Clip[] = [];
  const counts = { changed: 0, same: 0 };
  const refused: { line: number; error: DeskError }[] = [];

  function toClip({ clip, source, section }: ClipLine): Clip {
    const before = store.clips.get(clip.id);
    const placed = sectionId(section, clip.lead !== '');
    return {
      ...clip,
      sectionId: placed,
      sourceId: sourceId(source),
      status: before?.status ?? 'inbox',
      pictures: before?.pictures ?? [],
      // Without a publication there are no sections; the name is kept for later.
      extra: placed === null && section !== '' ? { ...clip.extra, category: section } : clip.extra,
    };
  }

  for (const line of lines) {
    try {
      const clip = toClip(line);
      const done = store.clips.save(clip);
      if (done === 'added') added.push(clip);
      else counts[done] += 1;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      refused.push({ line: line.line, error });
    }
  }
  return { ...counts, added, refused };
}
