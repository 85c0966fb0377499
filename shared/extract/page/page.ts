import type { HtmlElement, HtmlNode } from '../../html/tree.ts';

export interface Line {
  readonly kind: 'text' | 'picture' | 'table';
  /** Its words as one line; of a picture and a table nothing. */
  readonly text: string;
  /** Characters that are links, white space aside. */
  readonly linkLength: number;
  /** Characters, white space aside. */
  readonly length: number;
  /** Text nodes of the line, or the one picture or table. */
  readonly nodes: readonly HtmlNode[];
  /** Index of the element that makes the line: a paragraph, a cell, a `div`. */
  readonly block: number;
  /** Whether it only says when, where from and by whom. */
  readonly isByline: boolean;
  /** Whether it is a button, an editor's name, a notice or the like. */
  readonly isJunk: boolean;
  /** Characters that speak for an article: those of sentences that are no links. */
  readonly mass: number;
}

/** A page as a list of elements and a list of lines, both in the order of the document. */
export interface Page {
  readonly elements: readonly HtmlElement[];
  /** Index of each element's parent; -1 for the root. */
  readonly parents: Int32Array;
  /** Index of the last element within each element. */
  readonly lasts: Int32Array;
  readonly lines: readonly Line[];
  readonly head: Head;
}

/** What a page says about itself where no one sees it. */
export interface Head {
  /** Text of `<title>`. */
  readonly title: string;
  /** `<base href>` */
  readonly base: string;
  /** Contents of `<meta>` by name, property or itemprop in lower case; the first that is not empty. */
  readonly metas: ReadonlyMap<string, string>;
  /** Texts of `application/ld+json`. */
  readonly linkedData: readonly string[];
  /** Texts of other scripts, cut at a length. */
  readonly scripts: readonly string[];
  /** Texts of `textarea`, cut at a length. */
  readonly areas: readonly string[];
}

/** Whether an element is another or stands within it. */
export function isWithin(page: Page, inner: number, outer: number): boolean {
  return inner >= outer && inner <= (page.lasts[outer] ?? -1);
}

/** An element's ancestors by index, the nearest first, the root last. */
export function* ancestorsOf(page: Page, element: number): Generator<number> {
  for (let at = page.parents[element] ?? -1; at >= 0; at = page.parents[at] ?? -1) yield at;
}
