import { type HtmlMarks, type HtmlPicture, type HtmlRun, safeLink } from '#shared/html/index.ts';
import { ownPlace } from '../ownPlace.ts';
import type { MarkdownNode, MarkdownTree } from './markdownNode.ts';

export interface ReadRuns {
  readonly runs: readonly HtmlRun[];
  readonly pictures: readonly HtmlPicture[];
}

export type RunReader = (node: MarkdownNode) => ReadRuns;

/** Reads the words within nodes of a tree: marked text, with links, and the pictures that stand in it. */
export function markdownRuns(tree: MarkdownTree): RunReader {
  const addresses = definitionsOf(tree);

  function marksOf(node: MarkdownNode, marks: HtmlMarks): HtmlMarks {
    if (node.type === 'strong') return { ...marks, b: true };
    if (node.type === 'emphasis') return { ...marks, i: true };
    if (node.type === 'link') return withLink(marks, node.url);
    return node.type === 'linkReference' ? withLink(marks, addresses.get(node.identifier) ?? '') : marks;
  }

  return (root) => {
    const runs: HtmlRun[] = [];
    const pictures: HtmlPicture[] = [];
    const waiting: { readonly node: MarkdownNode; readonly marks: HtmlMarks }[] = [{ node: root, marks: {} }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, marks } = next;
      if (node.type === 'text' || node.type === 'inlineCode')
        runs.push({ t: node.value.replace(/\n/g, ' '), ...marks });
      else if (node.type === 'break') runs.push({ t: '\n' });
      else if (node.type === 'image') pictures.push(picture(node.url, node.alt ?? ''));
      else if (node.type === 'imageReference')
        pictures.push(picture(addresses.get(node.identifier) ?? '', node.alt ?? ''));
      else if ('children' in node) {
        const inner = marksOf(node, marks);
        waiting.push(...node.children.toReversed().map((child) => ({ node: child, marks: inner })));
      }
    }
    return { runs, pictures: pictures.filter(({ src }) => src !== '') };
  };
}

function definitionsOf(tree: MarkdownTree): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const node of tree.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  return addresses;
}

function withLink(marks: HtmlMarks, url: string): HtmlMarks {
  const href = safeLink(url);
  return href === null ? marks : { ...marks, href };
}

const picture = (url: string, alt: string): HtmlPicture => ({
  type: 'picture',
  src: safeLink(url, ownPlace) ?? '',
  alt,
  caption: alt,
});
