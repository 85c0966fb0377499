import { plainText } from '#shared/model/index.ts';
import { checkStyle, type StyleField, defaultStyleSettings as settings } from '#shared/style/index.ts';
import { wholeIssue } from '../helpers/sampleText.ts';
import { median, quantile } from './measure.ts';
import type { Row } from './table.ts';

const rounds = 60;

/** One plain search for half-width marks beside Chinese: the least that any checker has to do. */
const baseline = /[\u4e00-\u9fff][,;:!?.]/g;

/** How long the house style takes for the sample's whole issue, and for its longest paragraph, as after a keystroke. */
export function benchStyle(): Row[] {
  const texts = wholeIssue()
    .flatMap(({ items }) => items)
    .flatMap(({ clip }): [StyleField, string][] => [
      ['headline', clip.headline],
      ['lead', clip.lead],
      ['detail', plainText(clip.detail)],
    ]);
  const longest = texts.map(([, text]) => text).reduce((a, b) => (b.length > a.length ? b : a));
  const issue = timesOf(() => {
    for (const [field, text] of texts) checkStyle(text, { field, settings });
  });
  const paragraph = timesOf(() => checkStyle(longest, { field: 'detail', settings }));
  const search = timesOf(() => {
    for (const [, text] of texts) text.match(baseline);
  });
  const characters = texts.reduce((all, [, text]) => all + text.length, 0);
  return [
    { what: 'style: whole issue, p50', value: median(issue), unit: 'ms', beside: `${characters} characters` },
    { what: 'style: whole issue, p95', value: quantile(issue, 0.95), unit: 'ms', beside: 'limit 300 ms' },
    {
      what: `style: paragraph of ${longest.length}, p95`,
      value: quantile(paragraph, 0.95),
      unit: 'ms',
      beside: 'limit 5 ms',
    },
    { what: 'style: one plain search of the issue', value: median(search), unit: 'ms' },
  ];
}

/** Times of a task once it is warm, in ms. */
function timesOf(task: () => unknown): number[] {
  for (let round = 0; round < rounds / 3; round += 1) task();
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
}
