import type { ClipDraft } from '#shared/contract/index.ts';
import { sourceHost, sourceKey } from '#shared/model/index.ts';
import type { ReadableStore } from '../../store/index.ts';

export type SourceMatch = Pick<ClipDraft, 'sourceFoundBy' | 'newSource'> & {
  readonly sourceId: string | null;
  /** For the editor, where the match is a guess. */
  readonly doubt: string | null;
};

/**
 * The registered source of a clip: by the name that stood there, which may be an alias, else by the host of its page.
 * Where there is none, the one that could be registered.
 */
export function matchSource({ sources }: ReadableStore, name: string, url: string): SourceMatch {
  const trimmed = name.trim().slice(0, 200);
  const host = /^https?:/i.test(url) ? sourceHost(url) : '';
  const named = sourceKey(trimmed) === '' ? undefined : sources.byName(trimmed);
  if (named) {
    const sourceFoundBy = sourceKey(named.name) === sourceKey(trimmed) ? 'name' : 'alias';
    return { sourceId: named.id, sourceFoundBy, newSource: null, doubt: null };
  }
  const hosted = host === '' ? undefined : sources.byHost(host);
  if (hosted) {
    const doubt = trimmed === '' ? null : `页面上写的来源是“${trimmed}”，还没有登记；按网址认作“${hosted.name}”。`;
    return { sourceId: hosted.id, sourceFoundBy: 'host', newSource: null, doubt };
  }
  return {
    sourceId: null,
    sourceFoundBy: null,
    newSource: trimmed === '' ? null : { name: trimmed, host },
    doubt: null,
  };
}
