import type { Layout } from '#shared/typeset/displayList.ts';
import { afterSolid, solidLength } from './solidText.ts';

/**
 * Where the printed contents break the headlines that take several lines: UTF-16 offsets by entry id. The DOCX breaks
 * them there too. A right indent would be the usual way to keep a headline off its number, but LibreOffice then
 * loses the number.
 * @param headlines by entry id
 */
export function contentsBreaks(layout: Layout, headlines: ReadonlyMap<string, string>): Map<string, number[]> {
  const lines = new Map<string, Map<number, number>>();
  for (const page of layout.pages.slice(layout.counts.cover, layout.counts.cover + layout.counts.contents)) {
    for (const item of page.items) {
      if (item.kind !== 'text' || !item.node?.startsWith('toc/')) continue;
      const id = item.node.slice('toc/'.length);
      const counts = lines.get(id) ?? new Map<number, number>();
      counts.set(item.y, (counts.get(item.y) ?? 0) + solidLength(item.text));
      lines.set(id, counts);
    }
  }
  const breaks = new Map<string, number[]>();
  for (const [id, counts] of lines) {
    const headline = headlines.get(id);
    if (headline === undefined || counts.size < 2) continue;
    breaks.set(id, offsets(headline, [...counts.values()].slice(0, -1)));
  }
  return breaks;
}

/** Offsets behind so many solid characters each, as long as text is left for a further line. */
function offsets(text: string, counts: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const count of counts) {
    at = afterSolid(text, at, count);
    if (at < text.length) found.push(at);
  }
  return found;
}
