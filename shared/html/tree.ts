/** A light tree of parsed HTML. It is read, never shown: nothing in it runs, loads or is stored. */
export interface HtmlElement {
  readonly kind: 'element';
  /** Lower case, e.g. `p`, `o:p`. */
  readonly name: string;
  /** Names in lower case; entities decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | null;
}

/** The root of a parsed text; its name is `#root`. */
export interface HtmlRoot extends HtmlElement {
  /** Whether it had more nodes than are read; what came behind them is left out. */
  readonly isCut: boolean;
}

export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly parent: HtmlElement;
}

export interface HtmlComment {
  readonly kind: 'comment';
  readonly text: string;
  readonly parent: HtmlElement;
}

export type HtmlNode = HtmlElement | HtmlText | HtmlComment;

/** Every node within a root in document order, the root left out. */
export function* descendants(root: HtmlElement): Generator<HtmlNode> {
  const waiting: HtmlNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (node.kind !== 'element') continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) waiting.push(child);
    }
  }
}

/** The text within an element as it stands in the source; scripts and styles count as text too. */
export function rawText(root: HtmlElement): string {
  const parts: string[] = [];
  for (const node of descendants(root)) if (node.kind === 'text') parts.push(node.text);
  return parts.join('');
}

/** The classes of an element. */
export const classesOf = (element: HtmlElement): readonly string[] =>
  (element.attributes['class'] ?? '').split(/\s+/).filter(Boolean);
