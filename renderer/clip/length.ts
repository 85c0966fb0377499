import { plainText, type StoredClip } from '#shared/model/index.ts';

/** Characters that a line of the detail has in print, by the template of the printed issue. */
const lineLength = 18;

/** How long a clip is: characters without white space, and about how many printed lines. */
export function clipLength({ lead, detail }: Pick<StoredClip, 'lead' | 'detail'>): {
  readonly characters: number;
  readonly lines: number;
} {
  const paragraphs = [...lead.split('\n'), ...plainText(detail).split('\n')];
  const lengths = paragraphs.map((paragraph) => paragraph.replace(/\s+/g, '').length).filter((length) => length > 0);
  return {
    characters: lengths.reduce((sum, length) => sum + length, 0),
    lines: lengths.reduce((sum, length) => sum + Math.ceil((length + 2) / lineLength), 0),
  };
}
