import type { Layout } from '#shared/typeset/displayList.ts';
import { array, dictionary, textString, type Value } from './syntax.ts';

/** Page labels (ISO 32000-1 §12.4.2): 封面 on the cover, i, ii … in the contents, 1, 2 … in the body. */
export function pageLabels({ counts }: Layout): string {
  const ranges: Value[] = [];
  if (counts.cover > 0) ranges.push(0, dictionary({ P: textString('封面') }));
  if (counts.contents > 0) ranges.push(counts.cover, dictionary({ S: '/r' }));
  if (counts.body > 0) ranges.push(counts.cover + counts.contents, dictionary({ S: '/D' }));
  return dictionary({ Nums: array(ranges) });
}
