import type { ClipSuggestions } from '#shared/contract/index.ts';
import type { Clip } from '#shared/model/index.ts';
import { suggestSection, suggestTags } from '#shared/suggest/index.ts';
import type { Service } from './context.ts';

/** Clips of the past that are learned from, the newest first: habits change, and so does what is in the news. */
const mostLearned = 1000;

/** Section and tags that the library's own past suggests for a clip. What it has already is not suggested. */
export function suggestFor({ store }: Service, clip: Clip): ClipSuggestions {
  const { clips } = store.read.clips.list({
    filter: { trashed: false },
    order: 'newest',
    offset: 0,
    limit: mostLearned,
  });
  const past = clips
    .filter(({ id }) => id !== clip.id)
    .map(({ headline, excerpt, sectionId, tags }) => ({ text: `${headline}\n${excerpt}`, sectionId, tags }));
  const text = `${clip.headline}\n${clip.lead}`;
  return {
    section: clip.sectionId === null ? suggestSection(text, past) : null,
    tags: suggestTags(text, past).filter(({ value }) => !clip.tags.includes(value)),
  };
}
