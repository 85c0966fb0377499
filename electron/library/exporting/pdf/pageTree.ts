import type { PdfFile } from './pdfFile.ts';
import { array, dictionary, type Ref } from './syntax.ts';

/** Children of one node of the page tree. */
const fan = 32;

interface Node {
  readonly ref: Ref;
  readonly pages: number;
}

/**
 * Adds a balanced page tree (ISO 32000-1 §7.7.3), so that a reader finds page 1,900 in three steps.
 * @param pages references of the pages, which the caller sets with the parents given back
 */
export function addPageTree(
  file: PdfFile,
  pages: readonly Ref[],
): { readonly root: Ref; readonly parents: readonly Ref[] } {
  let level: Node[] = pages.map((ref) => ({ ref, pages: 1 }));
  let groups = groupNodes(file, level);
  const parents = groups.flatMap((group) => group.children.map(() => group.ref));
  for (;;) {
    level = groups.map((group) => ({ ref: group.ref, pages: countPages(group.children) }));
    const above = level.length > 1 ? groupNodes(file, level) : [];
    groups.forEach((group, index) => {
      const parent = above[Math.floor(index / fan)]?.ref;
      const kids = array(group.children.map((child) => child.ref));
      file.set(
        group.ref,
        dictionary({ Type: '/Pages', Parent: parent, Kids: kids, Count: countPages(group.children) }),
      );
    });
    const [root] = groups;
    if (above.length === 0 && root !== undefined) return { root: root.ref, parents };
    groups = above;
  }
}

function groupNodes(file: PdfFile, nodes: readonly Node[]): { readonly ref: Ref; readonly children: Node[] }[] {
  const groups = Array.from({ length: Math.max(1, Math.ceil(nodes.length / fan)) }, () => file.reserve());
  return groups.map((ref, index) => ({ ref, children: nodes.slice(index * fan, (index + 1) * fan) }));
}

function countPages(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + node.pages, 0);
}
