import { blockElements } from '../../html/elements.ts';
import { readStylesheet } from '../../html/style.ts';
import type { HtmlElement, HtmlNode } from '../../html/tree.ts';
import { isUnseen } from './isUnseen.ts';
import { textLine, thingLine } from './lines.ts';
import type { Line, Page } from './page.ts';
import { createHeadReader } from './readHead.ts';
import { isDataTable } from './tables.ts';
import { oneLine, visibleLength } from './tidy.ts';

/** Elements that are read for what they say of the page, and hold nothing one sees. */
const headOnly = new Set(['script', 'title', 'meta', 'base', 'textarea']);
/** Elements whose parts are no text of an article. */
const skipped = new Set(
  'style noscript template link svg math iframe object embed select button input video audio canvas map area'.split(
    ' ',
  ),
);

interface Open {
  readonly element: HtmlElement;
  readonly index: number;
  /** Index of the element that makes lines of the text here. */
  readonly block: number;
  readonly isLink: boolean;
  next: number;
}

/**
 * Reads a tree into lines: what a reader sees as paragraphs, whether they are made of `p`, `div`, cells or `br`.
 * @param withUnseen takes what is hidden too, for a page that shows its text by a script
 */
export function readPage(root: HtmlElement, withUnseen = false): Page {
  const elements: HtmlElement[] = [root];
  const parents: number[] = [-1];
  const lasts: number[] = [0];
  const lines: Line[] = [];
  const reader = createHeadReader();
  const sheet = readStylesheet(root);
  const line = createLine(lines);
  const open: Open[] = [{ element: root, index: 0, block: 0, isLink: false, next: 0 }];

  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.element.children[top.next];
    top.next += 1;
    if (node === undefined) {
      open.pop();
      lasts[top.index] = elements.length - 1;
      if (isBlock(top.element)) line.end(top.block);
      continue;
    }
    const parts = node.kind === 'text' ? partsOf(node.text, top.element) : [];
    if (node.kind === 'text' && parts.length > 1) {
      for (const [at, text] of parts.entries()) {
        if (at > 0) line.end(top.block);
        line.add({ ...node, text }, text, top.isLink);
      }
    } else if (node.kind === 'text') line.add(node, node.text, top.isLink);
    if (node.kind !== 'element') continue;
    if (headOnly.has(node.name)) reader.read(node);
    if (headOnly.has(node.name) || skipped.has(node.name) || (!withUnseen && isUnseen(node, sheet))) continue;
    const index = elements.length;
    elements.push(node);
    parents.push(top.index);
    lasts.push(index);
    if (node.name === 'br' || node.name === 'hr') line.end(top.block);
    else if (node.name === 'img' || node.name === 'amp-img') line.put('picture', node, top.block);
    else if (node.name === 'table' && isDataTable(node)) {
      line.end(top.block);
      line.put('table', node, index);
    } else {
      const starts = isBlock(node);
      if (starts) line.end(top.block);
      open.push({
        element: node,
        index,
        block: starts ? index : top.block,
        isLink: top.isLink || (node.name === 'a' && node.attributes['name'] === undefined),
        next: 0,
      });
    }
  }
  return { elements, parents: Int32Array.from(parents), lasts: Int32Array.from(lasts), lines, head: reader.head() };
}

/** Whether line feeds of its text are seen as such. */
const isWritten = (element: HtmlElement): boolean =>
  element.name === 'pre' || /white-space\s*:\s*pre/i.test((element.attributes['style'] ?? '').slice(0, 500));

/** Characters of a text that may hold several paragraphs. */
const longestUnparted = 200_000;

/** The paragraphs of a text: those that line feeds part where they are seen, or that begin with two wide spaces behind a full stop. */
function partsOf(text: string, element: HtmlElement): readonly string[] {
  if (text.length > longestUnparted) return [text];
  if (isWritten(element)) return text.split('\n');
  return text.includes('\u3000\u3000') ? text.split(/(?<=[。！？；：”）])\s{0,9}\u3000{2}(?=\S)/) : [text];
}

const isBlock = (element: HtmlElement): boolean =>
  blockElements.has(element.name) ||
  element.name.startsWith('founder-') ||
  (element.name === 'span' && /display\s*:\s*block/i.test((element.attributes['style'] ?? '').slice(0, 500)));

/** Gathers the line that is open. Pictures in it stand before or after its text, never within. */
function createLine(lines: Line[]) {
  let nodes: HtmlNode[] = [];
  let parts: string[] = [];
  let linkLength = 0;
  let hasText = false;
  let waiting: Line[] = [];
  const put = (kind: 'picture' | 'table', node: HtmlElement, block: number): void => {
    (hasText ? waiting : lines).push(thingLine(kind, [node], block));
  };
  const end = (block: number): void => {
    if (hasText) {
      lines.push(textLine(oneLine(parts.join('')), nodes, linkLength, block));
      for (const line of waiting) lines.push(line);
    }
    nodes = [];
    parts = [];
    linkLength = 0;
    hasText = false;
    waiting = [];
  };
  const add = (node: HtmlNode, text: string, isLink: boolean): void => {
    nodes.push(node);
    parts.push(text);
    if (/[^\s\u200B-\u200D\u2060\uFEFF\u00AD]/.test(text)) hasText = true;
    if (isLink) linkLength += visibleLength(text);
  };
  return { put, end, add };
}
