import { rtfPictures } from './rtfPictures.ts';

/** How far two shapes of the same picture may differ: sizes are rounded to whole pixels. */
const tolerance = 0.06;

const localSource = /(\ssrc\s*=\s*)("file:[^"]*"|'file:[^']*'|file:[^\s>]*)/i;

/** Whether HTML has pictures that are only files on the computer it was copied on. */
export const hasLocalPictures = (html: string): boolean => /<img\b[^<>]*\ssrc\s*=\s*["']?file:/i.test(html);

/**
 * HTML of an office program with its pictures in it. It names them as files of its own, out of reach; the same text as
 * RTF holds them. They belong together by their order alone, so that all must agree: their number, and the shape of each.
 * @param rtf the same text in Rich Text Format; empty where there is none
 * @returns the HTML as it was where it is not certain which picture is which
 */
export function withRtfPictures(html: string, rtf: string): string {
  if (rtf === '' || !hasLocalPictures(html)) return html;
  const shown = localPictures(html);
  const pictures = rtfPictures(rtf);
  if (pictures.length !== shown.length) return html;
  const agrees = pictures.every(({ ratio }, at) => {
    const other = ratioOf(shown[at]?.tag ?? '');
    return ratio === null || other === null || Math.abs(ratio / other - 1) <= tolerance;
  });
  if (!agrees) return html;
  const parts: string[] = [];
  let from = 0;
  for (const [at, { tag, start }] of shown.entries()) {
    const src = pictures[at]?.src ?? null;
    parts.push(html.slice(from, start), src === null ? tag : tag.replace(localSource, (_, name) => `${name}"${src}"`));
    from = start + tag.length;
  }
  return [...parts, html.slice(from)].join('');
}

interface Tag {
  readonly tag: string;
  readonly start: number;
}

/** The tags of pictures that are only files, those in comments left out; in time that grows with the length alone. */
function localPictures(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  const next = /<!--|<img\b[^<>]*>/gi;
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const [tag] = found;
    if (tag !== '<!--') {
      if (localSource.test(tag)) tags.push({ tag, start: found.index });
      continue;
    }
    const end = html.indexOf('-->', next.lastIndex);
    if (end < 0) break;
    next.lastIndex = end;
  }
  return tags;
}

function ratioOf(tag: string): number | null {
  const side = (name: string): number => Number(new RegExp(`\\s${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(tag)?.[1] ?? 0);
  const [width, height] = [side('width'), side('height')];
  return width > 0 && height > 0 ? width / height : null;
}
