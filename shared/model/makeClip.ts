import type { Clip } from './clip.ts';
import { newId } from './newId.ts';

/** A clip with nothing in it but what is given. */
export const makeClip = (parts: Partial<Clip> = {}): Clip => ({
  id: newId(),
  headline: '',
  lead: '',
  detail: [],
  sourceId: null,
  sectionId: null,
  publishedOn: null,
  region: null,
  url: '',
  status: 'inbox',
  tags: [],
  pictures: [],
  extra: {},
  ...parts,
});
