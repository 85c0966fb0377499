import type { BenchIssue } from './issueFile.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The same words and photos as plain HTML, for the print of a browser to be measured beside our own. */
export function flowHtml(issue: BenchIssue): string {
  const items = issue.sections.flatMap((section) => [
    `<h1>${escaped(section.name)}</h1>`,
    ...section.items.map(
      (item) =>
        `<article><h2>●${escaped(item.title)}</h2><p>${escaped(item.lead)}</p>` +
        `<div>${item.images.map((image) => `<img src="${image}">`).join('')}</div>` +
        `<p>■${escaped(item.body)}（${escaped(item.source)}）。</p></article>`,
    ),
  ]);
  const contents = issue.sections.flatMap((section) => section.items.map((item) => `<li>${escaped(item.title)}</li>`));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>园区周报</title><style>
@page { size: A4; margin: 29.5mm 19.6mm 26.2mm }
body { font: 11pt/18pt "Noto Serif SC", "Noto Serif CJK SC", serif; text-align: justify }
h1 { break-before: page } h2 { font: 700 15pt/22pt "Noto Sans SC", "Noto Sans CJK SC", sans-serif }
article { break-inside: avoid } img { width: 48% }
</style><ol>${contents.join('')}</ol>${items.join('\n')}</html>`;
}
