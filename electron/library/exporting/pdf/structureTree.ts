import type { StructureNode, StructureRole } from '#shared/typeset/displayList.ts';
import type { LinkAnnotation } from './links.ts';
import { addNumberTree } from './numberTree.ts';
import type { Mark } from './pageContent.ts';
import type { PdfFile } from './pdfFile.ts';
import { array, dictionary, number, type Ref, textString, type Value } from './syntax.ts';

/** A page's place in the file and what is marked on it. */
export interface MarkedPage {
  readonly ref: Ref;
  readonly marks: readonly Mark[];
}

interface PlacedMark extends Mark {
  readonly page: Ref;
  readonly mcid: number;
}

/** The role of each node by its key. */
export function rolesOf(structure: StructureNode): Map<string, StructureRole> {
  const roles = new Map<string, StructureRole>();
  const visit = (node: StructureNode): void => {
    roles.set(node.key, node.role);
    node.children.forEach(visit);
  };
  visit(structure);
  return roles;
}

/**
 * Adds the structure tree and the way back from each mark and link to its element (ISO 32000-1 §14.7). Nodes that
 * nothing on the pages belongs to are left out. Pages have the keys 0… of the parent tree, links those after.
 */
export function addStructureTree(
  file: PdfFile,
  structure: StructureNode,
  pages: readonly MarkedPage[],
  links: readonly LinkAnnotation[],
): Ref {
  const root = file.reserve();
  const marks = marksByNode(pages);
  const linksByNode = Map.groupBy(links, (link) => link.node);
  const elements = new Map<string, Ref>();
  const linkElements = new Map<LinkAnnotation, Ref>();

  const addLinkElement = (link: LinkAnnotation, parent: Ref): Ref => {
    const element = file.add(dictionary({ Type: '/StructElem', S: '/Link', P: parent, K: objectKid(link) }));
    linkElements.set(link, element);
    return element;
  };

  const hasContent = (node: StructureNode): boolean =>
    marks.has(node.key) || linksByNode.has(node.key) || node.children.some(hasContent);

  const addElement = (node: StructureNode, parent: Ref): Ref => {
    const ref = file.reserve();
    const ownMarks = marks.get(node.key) ?? [];
    const ownLinks = linksByNode.get(node.key) ?? [];
    const [firstMark] = ownMarks;
    const kids: Value[] = ownMarks.map((mark) => markKid(mark, firstMark?.page));
    for (const link of ownLinks) {
      if (node.role === 'Link') linkElements.set(link, ref);
      kids.push(node.role === 'Link' ? objectKid(link) : addLinkElement(link, ref));
    }
    for (const child of node.children) if (hasContent(child)) kids.push(addElement(child, ref));
    elements.set(node.key, ref);
    const box = ownMarks.find((mark) => mark.box !== undefined)?.box;
    file.set(
      ref,
      dictionary({
        Type: '/StructElem',
        S: `/${node.role}`,
        P: parent,
        Pg: firstMark?.page,
        K: array(kids),
        T: node.title === undefined ? undefined : textString(node.title),
        Alt: node.alt === undefined || node.alt === '' ? undefined : textString(node.alt),
        A: box && dictionary({ O: '/Layout', Placement: '/Block', BBox: array(box.map((value) => number(value))) }),
      }),
    );
    return ref;
  };

  const top = hasContent(structure) ? addElement(structure, root) : undefined;
  const parents: (readonly [number, Ref])[] = pages.map((page, index) => [
    index,
    file.add(array(page.marks.map((mark) => elements.get(mark.node) ?? 'null'))),
  ]);
  for (const link of links) {
    const element = linkElements.get(link);
    if (element === undefined) throw new Error(`the layout's structure has no node ${link.node}`);
    parents.push([link.parentKey, element]);
  }
  file.set(
    root,
    dictionary({
      Type: '/StructTreeRoot',
      K: top && array([top]),
      ParentTree: addNumberTree(file, parents),
      ParentTreeNextKey: pages.length + links.length,
    }),
  );
  return root;
}

function marksByNode(pages: readonly MarkedPage[]): Map<string, PlacedMark[]> {
  const byNode = new Map<string, PlacedMark[]>();
  for (const page of pages) {
    page.marks.forEach((mark, mcid) => {
      const placed = { ...mark, page: page.ref, mcid };
      const known = byNode.get(mark.node);
      if (known === undefined) byNode.set(mark.node, [placed]);
      else known.push(placed);
    });
  }
  return byNode;
}

/** A mark on the element's own page by its number, one elsewhere with its page (§14.7.4.2). */
function markKid(mark: PlacedMark, ownPage: Ref | undefined): Value {
  return mark.page === ownPage ? mark.mcid : dictionary({ Type: '/MCR', Pg: mark.page, MCID: mark.mcid });
}

function objectKid(link: LinkAnnotation): string {
  return dictionary({ Type: '/OBJR', Obj: link.ref, Pg: link.page });
}
