import type { HtmlBlock, ReadBlocks } from '../../html/blocks.ts';
import { readBlocks } from '../../html/index.ts';
import type { HtmlElement, HtmlNode } from '../../html/tree.ts';
import { ancestorsOf, type Page } from '../page/page.ts';
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
  for (const at of lines) {
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
      const made = make(list ? 'li' : nameOf(page, line.block), parent);
      const block = page.elements[line.block];
      for (const node of line.nodes) made.children.push(copyWithMarks(node, block ?? null, made));
      parent.children.push(made);
    }
  }
  return readBlocks(root, { base: base === '' ? undefined : base });
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

/** A text node within copies of the marks around it, up to the element that makes the line. */
function copyWithMarks(node: HtmlNode, block: HtmlElement | null, parent: HtmlElement): HtmlNode {
  const marks: HtmlElement[] = [];
  for (let at = node.parent; at && at !== block && marks.length < 32; at = at.parent) marks.push(at);
  let around = parent;
  let outer: HtmlNode | null = null;
  for (const mark of marks.toReversed()) {
    const copy = make(mark.name, around, mark.attributes);
    if (outer === null) outer = copy;
    else (around as Made).children.push(copy);
    around = copy;
  }
  const text: HtmlNode = { kind: 'text', text: node.kind === 'text' ? node.text : '', parent: around };
  if (outer === null) return text;
  (around as Made).children.push(text);
  return outer;
}

/** The paragraphs of blocks: each paragraph, heading, quotation and list item; no tables and captions. */
export function paragraphsOf(blocks: readonly HtmlBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture' || block.type === 'table') return [];
    const lines = block.type === 'list' ? block.items : [block.runs];
    return lines.map((runs) => runs.map((run) => run.t).join('')).filter((text) => text.trim() !== '');
  });
}

/** The tables of blocks as rows of cells; a cell over several columns or rows is followed by empty ones. */
export function tablesOf(blocks: readonly HtmlBlock[]): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [gridOf(block.rows)] : []));
}

function gridOf(
  rows: readonly (readonly {
    readonly runs: readonly { readonly t: string }[];
    readonly colspan?: number;
    readonly rowspan?: number;
  }[])[],
): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = cell.runs.map((run) => run.t).join('');
      const height = Math.min(cell.rowspan ?? 1, rows.length - at);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < (cell.colspan ?? 1); x += 1) {
          const line = grid[at + y];
          if (line) line[column + x] = y === 0 && x === 0 ? text : '';
        }
      }
      column += cell.colspan ?? 1;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}
