import type { HtmlBlock, ReadBlocks } from '../../html/blocks.ts';
import { readBlocks } from '../../html/index.ts';
import type { HtmlElement, HtmlNode } from '../../html/tree.ts';
import { findDates } from '../fields/dates.ts';
import { ancestorsOf, type Line, type Page } from '../page/page.ts';
import { isMiddle } from '../page/placing.ts';
import { pictureWords } from './pictures.ts';

interface Made extends HtmlElement {
  readonly children: HtmlNode[];
}

const make = (name: string, parent: HtmlElement | null, attributes: Readonly<Record<string, string>> = {}): Made => ({
  kind: 'element',
  name,
  attributes,
  children: [],
  parent,
});

export interface BuiltPicture {
  readonly element: HtmlElement;
  readonly abs: string;
  readonly caption: string;
}

/** Makes blocks of the chosen lines: a small tree of plain paragraphs, which shared/html reads with its marks and links. */
export function buildBlocks(
  page: Page,
  lines: readonly number[],
  pictures: ReadonlyMap<number, BuiltPicture>,
  base: string,
): ReadBlocks {
  const root = make('#root', null);
  let list = null as { readonly of: number; readonly element: Made } | null;
  for (const [index, at] of lines.entries()) {
    const line = page.lines[at];
    if (!line) continue;
    const item = listItemOf(page, line.block);
    const inner = line.kind === 'text' && item ? item : null;
    if (inner === null) list = null;
    else if (list?.of !== inner.list) {
      list = { of: inner.list, element: make(page.elements[inner.list]?.name === 'ol' ? 'ol' : 'ul', root) };
      root.children.push(list.element);
    }
    const picture = pictures.get(at);
    if (line.kind === 'table') root.children.push(...line.nodes);
    else if (picture) root.children.push(pictureTree(picture, root));
    else if (line.kind === 'text') {
      const parent = list?.element ?? root;
      const block = page.elements[line.block];
      const before = parent.children.at(-1);
      const isMore = before?.kind === 'element' && continuesTitle(page, page.lines[lines[index - 1] ?? -1], line);
      const made = isMore ? (before as Made) : make(list ? 'li' : nameOf(page, line.block), parent);
      addWithMarks(line.nodes, block, made);
      if (!isMore) parent.children.push(made);
    }
  }
  return readBlocks(root, { base: base === '' ? undefined : base });
}

/** Characters of a title that is set in several lines. */
const longestTitle = 90;

/** Whether a line goes on with the title above it, which was broken where it is set in the middle. */
function continuesTitle(page: Page, above: Line | undefined, line: Line): boolean {
  if (above?.kind !== 'text' || above.block !== line.block || above.length + line.length > longestTitle) return false;
  const block = page.elements[line.block];
  if (!block || !(isMiddle(block) || /^h[1-6]$/.test(block.name))) return false;
  return !/[。；：！？，、]$/.test(above.text) && !/[。；！？]$/.test(line.text) && findDates(line.text).length === 0;
}

function pictureTree({ element, abs, caption }: BuiltPicture, parent: HtmlElement): HtmlElement {
  const figure = make('figure', parent);
  figure.children.push(make('img', figure, { src: abs, alt: pictureWords(element) }));
  const words = make('figcaption', figure);
  words.children.push({ kind: 'text', text: caption, parent: words });
  if (caption !== '') figure.children.push(words);
  return figure;
}

function listItemOf(page: Page, block: number): { readonly list: number } | null {
  let item = block;
  for (let steps = 0; steps < 3 && page.elements[item]?.name !== 'li'; steps += 1) item = page.parents[item] ?? 0;
  const list = page.parents[item] ?? 0;
  const isItem = page.elements[item]?.name === 'li' && /^[uo]l$/.test(page.elements[list]?.name ?? '');
  return isItem ? { list } : null;
}

function nameOf(page: Page, block: number): string {
  const name = page.elements[block]?.name ?? 'p';
  if (/^h[1-6]$/.test(name)) return name;
  let steps = 0;
  for (const around of ancestorsOf(page, block)) {
    if (page.elements[around]?.name === 'blockquote') return 'blockquote';
    steps += 1;
    if (steps > 3) break;
  }
  return name === 'blockquote' ? 'blockquote' : 'p';
}

/** What may change the look of text; anything else around it is left out. */
const marking = new Set('a b strong i em cite u ins s strike del sup sub span font'.split(' '));

/** Puts text nodes into an element, within copies of the marks around them up to the element that makes the line. */
function addWithMarks(nodes: readonly HtmlNode[], block: HtmlElement | undefined, parent: Made): void {
  let around = parent;
  let of: HtmlElement | null = null;
  for (const node of nodes) {
    if (node.parent !== of) {
      of = node.parent;
      around = parent;
      for (const mark of marksAround(node, block)) {
        const copy = make(mark.name, around, mark.attributes);
        around.children.push(copy);
        around = copy;
      }
    }
    around.children.push({ kind: 'text', text: node.kind === 'text' ? node.text : '', parent: around });
  }
}

/** Elements around a text that are looked at. */
const deepest = 24;

/** The marks around a node, the outermost first; of those that are the same only one. */
function marksAround(node: HtmlNode, block: HtmlElement | undefined): readonly HtmlElement[] {
  const marks: HtmlElement[] = [];
  const known = new Set<string>();
  let left = deepest;
  for (let at = node.parent; at && at !== block && left > 0; at = at.parent) {
    left -= 1;
    const key = `${at.name} ${at.attributes['style'] ?? ''} ${at.attributes['href'] ?? ''}`;
    if (!marking.has(at.name) || known.has(key)) continue;
    known.add(key);
    marks.push(at);
  }
  return marks.toReversed();
}

/** The paragraphs of blocks: each paragraph, heading, quotation and list item; no tables and captions. */
export function paragraphsOf(blocks: readonly HtmlBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture' || block.type === 'table') return [];
    const lines = block.type === 'list' ? block.items : [block.runs];
    return lines.map((runs) => runs.map((run) => run.t).join('')).filter((text) => text.trim() !== '');
  });
}
