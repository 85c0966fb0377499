import { type DisplayItem, entryOfNode, type Page, type PageLink, type TextRun } from '#shared/typeset/index.ts';

/** Text of one paragraph, caption, headline …: neighbours of the same node. Without a node it is an ornament. */
export interface TextBlock {
  readonly kind: 'text';
  readonly key: string;
  readonly runs: readonly TextRun[];
  readonly isOrnament: boolean;
}

export type Part = TextBlock | (Exclude<DisplayItem, TextRun> & { readonly key: string });

/** Where a click leads: to an entry or a section of the issue by its id, or to a printed page number. */
export interface Way {
  readonly kind: 'entry' | 'section' | 'folio';
  readonly to: string;
}

/** What belongs together on a page: a part of an entry, a line of the contents, or furniture. */
export interface Group {
  /** Its own on its page. */
  readonly key: string;
  readonly entryId: string | null;
  readonly way: Way | null;
  readonly parts: readonly Part[];
}

/** Puts a page's items together by what they belong to; the order of drawing stays. */
export function groupsOf(page: Page): Group[] {
  const links = new Map(page.links.map((link) => [link.node, link]));
  const owners = page.items.map((item) => ownerOf(item, links));
  const groups: (Owner & { items: DisplayItem[] })[] = [];
  for (const [index, item] of page.items.entries()) {
    const owner = owners[index] ?? nobody;
    const last = groups.at(-1);
    // An ornament inside of something, such as the dots of a contents line, belongs to it.
    const isInside = owner === nobody && owners.slice(index).find((each) => each !== nobody)?.key === last?.key;
    if (last && (owner.key === last.key || isInside)) last.items.push(item);
    else groups.push({ ...owner, items: [item] });
  }
  return groups.map(({ key, entryId, way, items }, index) => ({
    key: `${index} ${key}`,
    entryId,
    way,
    parts: partsOf(items),
  }));
}

interface Owner {
  readonly key: string;
  readonly entryId: string | null;
  readonly way: Way | null;
}

const nobody: Owner = { key: '', entryId: null, way: null };

function ownerOf(item: DisplayItem, links: ReadonlyMap<string, PageLink>): Owner {
  const node = nodeOf(item);
  if (node === undefined) return nobody;
  const entryId = entryOfNode(node);
  if (entryId !== null) return { key: `entry ${entryId}`, entryId, way: null };
  if (item.kind === 'text' && node.startsWith('regions/') && /^\d+$/.test(item.text)) {
    return { key: `${node} ${item.text}`, entryId, way: { kind: 'folio', to: item.text } };
  }
  const link = links.get(node);
  if (!link || link.target.kind === 'uri') return { key: node, entryId, way: null };
  return { key: node, entryId, way: { kind: link.target.kind, to: link.target.id } };
}

const nodeOf = (item: DisplayItem): string | undefined =>
  item.kind === 'text' || item.kind === 'picture' ? item.node : undefined;

function partsOf(items: readonly DisplayItem[]): Part[] {
  const parts: Part[] = [];
  let open: { readonly node: string | undefined; readonly runs: TextRun[] } | null = null;
  for (const item of items) {
    if (item.kind !== 'text') {
      parts.push({ ...item, key: String(parts.length) });
      open = null;
    } else if (open !== null && open.node === item.node) {
      open.runs.push(item);
    } else {
      open = { node: item.node, runs: [item] };
      parts.push({ kind: 'text', key: String(parts.length), runs: open.runs, isOrnament: item.node === undefined });
    }
  }
  return parts;
}
