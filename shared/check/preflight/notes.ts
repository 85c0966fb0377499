import type { Clip } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { fieldText, textFields } from '../textFields.ts';
import { words } from '../words.ts';

/**
 * What a writer leaves for later. 【…】 counts only where it holds such a word or nothing: 【标题】 is a usual ornament.
 * 待补 and 待定 are also ordinary words (待定向, 待补偿), so they count in brackets or at the end of a sentence.
 */
const notes: readonly RegExp[] = [
  /(?<![A-Za-z])(?:TODO|FIXME|TBD|TBC)(?![A-Za-z])/g,
  /(?<![A-Za-z0-9])(?:[Xx]{2,}|[×╳]{2,})(?![A-Za-z0-9])/g,
  /(?<![等有尚亟仍])待(?:核实|核对|核查|核(?![准减定心])|(?:补充?|确认|查|定|续)(?=[。，、；：！？）)】\]」』\s]|$))/gm,
  /[【[［][^】\]］\n]{0,30}(?:待(?:核|补|查|定|确认|续)|存疑|核实|核对|查一下)[^】\]］\n]{0,30}[】\]］]/g,
  /【\s*】|（\s*）|\(\s*\)|《\s*》|“\s*”/g,
  /[?？]{3,}|[_＿]{3,}/g,
  /请(?:编辑|作者|核实|核对|补图)(?=[。，、；：！？）)】\]\s]|$)/gm,
];

/** Notes that were left open in a clip's texts. */
export function checkNotes(clip: Clip): Draft[] {
  return textFields.flatMap((field) => {
    const text = fieldText(clip, field);
    const spans = notes.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    );
    return merged(spans).map(({ start, end }): Draft => {
      const found = text.slice(start, end);
      const message = words(`“${found}”像是没有了结的批注`, `“${found}” looks like an unresolved note`);
      return { code: 'unfinished-note', field, start, end, text: found, message };
    });
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Overlapping spans as one. */
function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
