import { type Labelled, readLabels } from '../page/labels.ts';
import { spacedText } from '../page/lines.ts';
import type { Line, Page } from '../page/page.ts';
import type { Headline } from './headline.ts';

/** A line that may say when, where from and by whom. */
export interface ZoneLine {
  readonly text: string;
  readonly line: Line;
  readonly labels: readonly Labelled[];
  /** The line behind it, for a label whose value stands in the next cell. */
  readonly next: string;
}

/** Lines between a headline and its text, before the headline, and behind the text. */
const mostBetween = 40;
const mostBefore = 25;
const mostBehind = 25;
const longest = 300;

export interface Zones {
  /** From the headline to the text. */
  readonly above: readonly ZoneLine[];
  /** From the headline to the first lines of the text. */
  readonly between: readonly ZoneLine[];
  /** Before the headline, the nearest first. */
  readonly before: readonly ZoneLine[];
  /** The end of the text and what follows it. */
  readonly behind: readonly ZoneLine[];
}

/** @param first,last index of the first and last line of the text */
export function findZones(page: Page, headline: Headline, first: number, last: number): Zones {
  const start = headline.last >= 0 && headline.last < first ? headline.last + 1 : Math.max(0, first - 12);
  const opening = Math.max(start, Math.min(first + 3, start + mostBetween));
  const before = headline.first >= 0 ? headline.first : start;
  return {
    above: zoneLines(page, start, Math.min(first, opening)),
    between: zoneLines(page, start, opening),
    before: zoneLines(page, Math.max(0, before - mostBefore), before).toReversed(),
    behind: zoneLines(page, Math.max(opening, last - 2), last + mostBehind),
  };
}

function zoneLines(page: Page, from: number, to: number): ZoneLine[] {
  const lines: ZoneLine[] = [];
  for (let at = from; at < Math.min(to, page.lines.length); at += 1) {
    const line = page.lines[at];
    if (line?.kind !== 'text' || line.text.length > longest) continue;
    const text = spacedText(line);
    lines.push({
      text,
      line,
      labels: readLabels(text),
      next: page.lines[at + 1]?.mass === 0 ? (page.lines[at + 1]?.text ?? '') : '',
    });
  }
  return lines;
}

/** The values of a kind of label, the value in the next line where the label's own line ends. */
export function labelled(lines: readonly ZoneLine[], kind: Labelled['kind']): readonly string[] {
  return lines.flatMap(({ labels, next }) =>
    labels
      .filter((label) => label.kind === kind)
      .map((label) => label.value || (readLabels(next).length === 0 && next.length <= 40 ? next : ''))
      .filter((value) => value !== ''),
  );
}
