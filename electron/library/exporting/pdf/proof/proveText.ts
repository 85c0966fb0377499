import type { Document, DocumentEntry } from '#shared/compose/document.ts';
import type { Layout } from '#shared/typeset/displayList.ts';
import type { ReadBack } from './readBack.ts';

/** Text without white space and characters of no width, which a line break adds or drops. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]+/g, '');
}

/** Index of the first item from `start` on that passes the test, or -1. */
export function indexFrom<T>(items: readonly T[], start: number, test: (item: T) => boolean): number {
  for (let index = start; index < items.length; index++) {
    const item = items[index];
    if (item !== undefined && test(item)) return index;
  }
  return -1;
}

/** What stands under one heading of the body, the heading first. */
interface Passage {
  readonly heading: string;
  text: string;
}

/**
 * Every headline comes back as a heading (H2) of the body's tags, in order, and between it and the next heading its
 * lead and detail paragraphs, one after the other.
 */
export function textProblems(back: ReadBack, layout: Layout, document: Document): string[] {
  const passages = passagesOf(back, layout);
  const entries = document.sections.flatMap((section) => section.entries);
  const problems: string[] = [];
  let next = 0;
  for (const entry of entries) {
    const headline = squeeze(entry.headline);
    const at = indexFrom(passages, next, ({ heading }) => heading.endsWith(headline));
    const passage = passages[at];
    if (passage === undefined) {
      problems.push(`“${entry.headline}”的标题不全，或次序不对`);
      continue;
    }
    next = at + 1;
    let cursor = 0;
    for (const { name, words } of piecesOf(entry)) {
      const found = passage.text.indexOf(words, cursor);
      if (found >= 0) cursor = found + words.length;
      else problems.push(`“${entry.headline}”的${name}不全，或次序不对`);
    }
  }
  if (passages.length > entries.length) problems.push(`正文里有${passages.length}个标题，应为${entries.length}个`);
  return problems;
}

function passagesOf(back: ReadBack, layout: Layout): Passage[] {
  const passages: Passage[] = [];
  for (const { role, pageIndex, text } of back.tagged) {
    if (layout.pages[pageIndex]?.kind !== 'body') continue;
    const squeezed = squeeze(text);
    const last = passages.at(-1);
    if (role === 'H2') passages.push({ heading: squeezed, text: '' });
    else if (last !== undefined) last.text += squeezed;
  }
  return passages;
}

function piecesOf(entry: DocumentEntry): { readonly name: string; readonly words: string }[] {
  return [
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
