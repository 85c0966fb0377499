import { type Clip, fromPlainText, newId, type RichText } from '#shared/model/index.ts';

/** A clip with nothing in it but what is given. */
export function makeClip(parts: Partial<Clip> = {}): Clip {
  return {
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
  };
}

/** Characters that a headline may have. */
const longestHeadline = 200;

/** Headline and detail of a pasted text: its first line, and the rest. A first line too long for a headline is detail. */
export function splitPasted(detail: RichText): Pick<Clip, 'headline' | 'detail'> {
  const [first, ...rest] = detail;
  if (first?.type !== 'paragraph') return { headline: '', detail: [...detail] };
  const headline = first.runs
    .map(({ text }) => text)
    .join('')
    .trim();
  return headline.length > longestHeadline ? { headline: '', detail: [...detail] } : { headline, detail: rest };
}

export const clipFromText = (text: string): Pick<Clip, 'headline' | 'detail'> => splitPasted(fromPlainText(text));
