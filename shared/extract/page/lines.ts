import type { HtmlElement, HtmlNode } from '../../html/tree.ts';
import { isByline, longestByline } from './labels.ts';
import type { Line } from './page.ts';
import { oneLine, visibleLength } from './tidy.ts';
import { isJunk, isSentence } from './wording.ts';

/** The text of a line with a gap between its parts, as they often stand apart only by their style. */
export const spacedText = ({ nodes, text }: Pick<Line, 'nodes' | 'text'>): string =>
  nodes.length < 2 ? text : oneLine(nodes.map((node) => (node.kind === 'text' ? node.text : '')).join(' '));

/**
 * A line of text.
 * @param text one line, without space at its ends
 * @param links characters of it that are links
 */
export function textLine(text: string, nodes: readonly HtmlNode[], links: number, block: number): Line {
  const told = withoutButtons(nodes);
  if (told.length < nodes.length) {
    const left = nodes.slice(told.length).reduce((sum, node) => sum + visibleLength(textOf(node)), 0);
    return textLine(oneLine(told.map(textOf).join('')), told, Math.max(0, links - left), block);
  }
  const length = visibleLength(text);
  const linkLength = Math.min(links, length);
  const says = { isByline: false, isJunk: isJunk(text) };
  if (text.length <= longestByline)
    says.isByline = isByline(text) || (nodes.length > 1 && isByline(spacedText({ nodes, text })));
  const isTold = linkLength * 2 <= length && isSentence(text) && !says.isJunk && !says.isByline;
  return { kind: 'text', text, length, linkLength, nodes, block, ...says, mass: isTold ? length - linkLength : 0 };
}

const textOf = (node: HtmlNode): string => (node.kind === 'text' ? node.text : '');

/** Characters of a button at the end of a paragraph. */
const longestButton = 24;

/** Without the links at the end of a paragraph that only lead on: 返回搜狐，查看更多. */
function withoutButtons(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  let end = nodes.length;
  while (end > 1) {
    const text = oneLine(textOf(nodes[end - 1] as HtmlNode));
    if (text !== '' && !(text.length <= longestButton && isJunk(text))) break;
    end -= 1;
  }
  const rest = nodes.slice(0, end);
  return end < nodes.length && isSentence(oneLine(rest.map(textOf).join(''))) ? rest : nodes;
}

/** A line that is a picture or a table. */
export const thingLine = (kind: 'picture' | 'table', nodes: readonly HtmlElement[], block: number): Line => ({
  kind,
  text: '',
  length: 0,
  linkLength: 0,
  nodes,
  block,
  isByline: false,
  isJunk: false,
  mass: 0,
});
