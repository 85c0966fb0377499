import { type Clip, fromPlainText, type Original } from '#shared/model/index.ts';
import type { Service } from '../../service/context.ts';
import type { ClipRecord } from '../documents/reading.ts';
import type { BareDraft } from './draft.ts';
import { matchSource } from './matchSource.ts';

/** Makes a draft of a row or object of a list. A section that the library has is taken, another one is kept in `extra`. */
export function recordDraft({ store }: Service, { line }: ClipRecord): BareDraft {
  const { clip, source, section } = line;
  const { sourceId, sourceFoundBy, newSource, doubt } = matchSource(store.read, source, clip.url);
  const sections = store.read.publications.list().flatMap((publication) => publication.sections);
  const sectionId = sections.find(({ name }) => name === section)?.id ?? null;
  const original: Original = {
    url: clip.url,
    capturedAt: store.now(),
    title: clip.headline,
    source,
    author: '',
    publishedOn: clip.publishedOn,
    text: [...fromPlainText(clip.lead), ...clip.detail],
  };
  const whole: Clip = {
    ...clip,
    sourceId,
    sectionId,
    status: 'inbox',
    pictures: [],
    extra: sectionId === null && section !== '' ? { ...clip.extra, category: section } : clip.extra,
  };
  return {
    clip: whole,
    original,
    sourceFoundBy,
    newSource,
    amounts: [],
    unsure: doubt === null ? [] : [{ field: 'source', why: doubt }],
    dropped: [],
  };
}
