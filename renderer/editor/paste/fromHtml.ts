import type { Block, RichText, Run } from '#shared/model/index.ts';
import { isAllowedLink } from '../model/links.ts';
import { makeRun, normalise, normaliseRuns } from '../model/normalise.ts';

/** Something that could not come along. */
export interface Dropped {
  readonly kind: 'picture' | 'media' | 'form' | 'link';
  /** A word on what it was: the text beside a picture, the address of a link. */
  readonly what: string;
}

export interface Pasted {
  readonly text: RichText;
  readonly dropped: readonly Dropped[];
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | undefined;
}

/** What is never looked into. */
const ignored = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK BASE SVG MATH CANVAS AUDIO VIDEO OBJECT EMBED IFRAME FRAME FRAMESET APPLET INPUT TEXTAREA SELECT BUTTON'.split(
    ' ',
  ),
);
const kinds: Readonly<Record<string, Dropped['kind']>> = {
  AUDIO: 'media',
  VIDEO: 'media',
  OBJECT: 'media',
  EMBED: 'media',
  IFRAME: 'media',
  CANVAS: 'media',
  SVG: 'picture',
  INPUT: 'form',
  TEXTAREA: 'form',
  SELECT: 'form',
};
/** What begins a paragraph of its own. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV P PRE SECTION SUMMARY TBODY TD TFOOT TH THEAD TR'.split(
    ' ',
  ),
);
const plain: Marks = { bold: false, italic: false, link: undefined };

/**
 * HTML of unknown origin as our blocks. The HTML is parsed into a document that is never shown, so nothing in it runs or
 * loads; of its attributes only an allowed `href` counts. What cannot come along is listed.
 */
export function fromHtml(html: string): Pasted {
  const dropped: Dropped[] = [];
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return { text: normalise(readBlocks(body, plain, 'paragraph', dropped)), dropped };
}

/** The blocks within an element; text that stands between blocks makes paragraphs of the kind given. */
function readBlocks(root: Element, marks: Marks, type: 'paragraph' | 'quote', dropped: Dropped[]): Block[] {
  const found: Block[] = [];
  let line: Run[] = [];
  const endLine = (): void => {
    const runs = trimRuns(normaliseRuns(line));
    if (runs.length > 0) found.push({ type, runs });
    line = [];
  };
  const walk = (node: Node, around: Marks): void => {
    if (node.nodeType === 3)
      line.push(makeRun(collapse(node.nodeValue ?? ''), around.bold, around.italic, around.link));
    if (!(node instanceof Element) || isDropped(node, dropped)) return;
    const name = node.tagName.toUpperCase();
    const within = marksOf(node, name, around, dropped);
    const block = readStructure(node, name, within, dropped);
    if (block) {
      endLine();
      found.push(...block);
    } else if (name === 'BR') endLine();
    else {
      if (blocks.has(name)) endLine();
      for (const child of node.childNodes) walk(child, within);
      if (blocks.has(name)) endLine();
    }
  };
  for (const child of root.childNodes) walk(child, marks);
  endLine();
  return found;
}

function readStructure(element: Element, name: string, marks: Marks, dropped: Dropped[]): Block[] | null {
  if (name === 'BLOCKQUOTE') return readBlocks(element, marks, 'quote', dropped);
  if (name === 'UL' || name === 'OL') {
    const items = [...element.children].flatMap((item) => readItem(item, marks, dropped));
    return [{ type: 'list', ordered: name === 'OL', items }];
  }
  if (name !== 'TABLE') return null;
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  const cells = (row: Element) => [...row.children].filter((cell) => /^T[DH]$/i.test(cell.tagName));
  return [{ type: 'table', rows: rows.map((row) => cells(row).map((cell) => readCell(cell, marks, dropped))) }];
}

/** The items that an element of a list gives: itself, and the items of lists within it. */
function readItem(item: Element, marks: Marks, dropped: Dropped[]): Run[][] {
  return readBlocks(item, marks, 'paragraph', dropped).flatMap(linesOf);
}

/** The text of a cell, a line for each paragraph in it. */
function readCell(cell: Element, marks: Marks, dropped: Dropped[]): Run[] {
  const lines = readBlocks(cell, marks, 'paragraph', dropped).flatMap(linesOf);
  return lines.flatMap((runs, index) => (index > 0 ? [{ text: '\n' }, ...runs] : runs));
}

function linesOf(block: Block): Run[][] {
  if (block.type === 'list') return block.items;
  if (block.type === 'table')
    return block.rows.map((row) => row.flatMap((cell, at) => (at ? [{ text: '\t' }, ...cell] : cell)));
  return block.type === 'picture' ? [] : [block.runs];
}

function isDropped(element: Element, dropped: Dropped[]): boolean {
  const name = element.tagName.toUpperCase();
  if (isHidden(element)) return true;
  if (name === 'IMG' || name === 'PICTURE') {
    dropped.push({ kind: 'picture', what: (element.getAttribute('alt') ?? '').slice(0, 80) });
    return true;
  }
  if (!ignored.has(name)) return false;
  const kind = kinds[name];
  if (kind) dropped.push({ kind, what: '' });
  return true;
}

/** Whether the page it comes from does not show it. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
}

function marksOf(element: Element, name: string, around: Marks, dropped: Dropped[]): Marks {
  if (name === 'A') {
    const link = element.getAttribute('href')?.trim() ?? '';
    if (link === '') return around;
    if (isAllowedLink(link)) return { ...around, link };
    dropped.push({ kind: 'link', what: link.slice(0, 80) });
    return around;
  }
  const style = element.getAttribute('style') ?? '';
  const weight = /font-weight\s*:\s*(bold|normal|\d+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold =
    weight === undefined ? around.bold || /^(B|STRONG)$/.test(name) : weight === 'bold' || Number(weight) >= 600;
  return {
    ...around,
    bold: isBold,
    italic: around.italic || /^(I|EM)$/.test(name) || /font-style\s*:\s*italic/i.test(style),
  };
}

/** White space of HTML is one space; none between Chinese characters, where a line of the source was broken. */
const collapse = (text: string): string =>
  text.replace(/(?<=\p{scx=Han})[ \t\r\n]*\n[ \t\r\n]*(?=\p{scx=Han})/gu, '').replace(/[ \t\r\n\f\u00a0]+/g, ' ');

/** Without the white space and the indent at both ends of a paragraph. */
function trimRuns(runs: readonly Run[]): Run[] {
  const trimmed = runs.map((run, index) => {
    const start = index === 0 ? run.text.replace(/^[\s\u3000]+/, '') : run.text;
    return { ...run, text: index === runs.length - 1 ? start.replace(/[\s\u3000]+$/, '') : start };
  });
  return trimmed.filter((run) => run.text !== '').length === trimmed.length ? trimmed : trimAgain(trimmed);
}

const trimAgain = (runs: readonly Run[]): Run[] => {
  const kept = runs.filter((run) => run.text !== '');
  return kept.length === 0 ? [] : trimRuns(kept);
};
