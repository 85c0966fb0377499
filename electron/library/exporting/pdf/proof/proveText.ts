import type { Document, DocumentEntry } from '#shared/compose/document.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import type { ReadBack } from './readBack.ts';

/** Text without white space and characters of no width, which a line break adds or drops. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, '');
}

/** Every headline, lead and detail paragraph comes back from the body's tagged text, one after the other. */
export function textProblems(back: ReadBack, layout: Layout, document: Document): string[] {
  const body = back.tagged.filter(({ pageIndex }) => layout.pages[pageIndex]?.kind === 'body');
  const text = squeeze(body.map((part) => part.text).join(''));
  const problems: string[] = [];
  let cursor = 0;
  for (const entry of document.sections.flatMap((section) => section.entries)) {
    for (const { name, words } of piecesOf(entry)) {
      const at = text.indexOf(words, cursor);
      if (at >= 0) cursor = at + words.length;
      else problems.push(`“${entry.headline}”的${name}不全，或次序不对`);
    }
  }
  return problems;
}

function piecesOf(entry: DocumentEntry): { readonly name: string; readonly words: string }[] {
  return [
    { name: '标题', words: squeeze(entry.headline) },
    ...entry.lead.map((text) => ({ name: '导语', words: squeeze(text) })),
    ...entry.detail.map(({ runs }) => ({ name: '正文', words: squeeze(runs.map((run) => run.text).join('')) })),
  ];
}

/** Kangxi and other radicals, and compatibility ideographs: what a wrong character map puts in place of common ones. */
const lookalikes = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;

export function characterProblems(back: ReadBack, document: Document): string[] {
  const found = new Set<string>();
  for (const { shown } of back.pages) {
    for (const { text } of shown) for (const [character] of text.matchAll(lookalikes)) found.add(character);
  }
  if (found.size === 0) return [];
  const own = JSON.stringify(document);
  return [...found]
    .filter((character) => !own.includes(character))
    .map((character) => `文字里多出了部首字符“${character}”`);
}
