import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type HtmlBlock, type HtmlCell, type HtmlRun, parseHtml, readBlocks } from '#shared/html/index.ts';
import type { MarkdownNode, MarkdownNodeOf } from './markdownNode.ts';
import { markdownRuns, type RunReader } from './markdownRuns.ts';

/** Markdown (CommonMark and tables) as blocks. Lists within lists are flattened; HTML in it is read as such. */
export function markdownBlocks(markdown: string): HtmlBlock[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const read = markdownRuns(tree);
  const blocks: HtmlBlock[] = [];
  const waiting: { readonly node: MarkdownNode; readonly quoted: boolean }[] = [{ node: tree, quoted: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, quoted } = next;
    const inner = contentOf(node, quoted, read);
    if (inner !== null) blocks.push(...inner);
    else if ('children' in node) {
      const within = quoted || node.type === 'blockquote';
      waiting.push(...node.children.toReversed().map((child) => ({ node: child, quoted: within })));
    }
  }
  return blocks;
}

/** The blocks of a node that is taken as a whole; null for one that is only a frame of others. */
function contentOf(node: MarkdownNode, quoted: boolean, read: RunReader): HtmlBlock[] | null {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', level: node.depth, runs: read(node).runs }];
    case 'paragraph': {
      const { runs, pictures } = read(node);
      return [...(hasText(runs) ? [{ type: quoted ? 'quote' : 'paragraph', runs } as const] : []), ...pictures];
    }
    case 'list':
      return [{ type: 'list', ordered: node.ordered === true, items: itemsOf(node, read) }];
    case 'table':
      return [{ type: 'table', rows: rowsOf(node, read) }];
    case 'code':
      return node.value.split('\n').map((line) => ({ type: 'paragraph', runs: [{ t: line }] }));
    case 'html':
      return [...readBlocks(parseHtml(node.value)).blocks];
    default:
      return 'children' in node ? null : [];
  }
}

const hasText = (runs: readonly HtmlRun[]): boolean => runs.some(({ t }) => t.trim() !== '');

/** The paragraphs of all items, those of inner lists after their own. */
function itemsOf(list: MarkdownNodeOf<'list'>, read: RunReader): HtmlRun[][] {
  const items: HtmlRun[][] = [];
  const waiting: MarkdownNode[] = [...list.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') items.push([...read(node).runs]);
    else if (node.type === 'code') items.push([{ t: node.value }]);
    else if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return items;
}

const rowsOf = (table: MarkdownNodeOf<'table'>, read: RunReader): HtmlCell[][] =>
  table.children.map((row, index) =>
    row.children.map((cell) => ({ runs: read(cell).runs, ...(index === 0 ? { header: true as const } : {}) })),
  );
