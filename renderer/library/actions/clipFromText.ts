import { type Clip, fromPlainText, longestHeadline } from '#shared/model/index.ts';

/** Headline and detail of a text: its first line, and the rest. A first line too long for a headline is detail. */
export function clipFromText(text: string): Pick<Clip, 'headline' | 'detail'> {
  const detail = [...fromPlainText(text)];
  const [first, ...rest] = detail;
  const headline =
    first?.type === 'paragraph'
      ? first.runs
          .map((run) => run.text)
          .join('')
          .trim()
      : '';
  return headline === '' || headline.length > longestHeadline ? { headline: '', detail } : { headline, detail: rest };
}
