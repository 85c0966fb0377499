import { Parser } from 'htmlparser2';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** Elements within each other; what is deeper becomes a neighbour, as in browsers. */
const deepest = 512;

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

/**
 * Parses HTML of unknown origin. Never fails: whatever the text is, a tree comes out, in time and memory that grow
 * with its length alone.
 */
export function parseHtml(html: string): HtmlElement {
  const root: OpenElement = { kind: 'element', name: '#root', attributes: {}, children: [], parent: null };
  const open: OpenElement[] = [root];
  /** Elements that were opened beyond the depth, which have no place in `open`. */
  let beyond = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const parent = open.at(-1) ?? root;
        const element: OpenElement = { kind: 'element', name, attributes, children: [], parent };
        parent.children.push(element);
        if (open.length < deepest) open.push(element);
        else beyond += 1;
      },
      onclosetag: () => {
        if (beyond > 0) beyond -= 1;
        else if (open.length > 1) open.pop();
      },
      ontext: (text) => {
        const parent = open.at(-1) ?? root;
        parent.children.push({ kind: 'text', text, parent });
      },
      oncomment: (text) => {
        const parent = open.at(-1) ?? root;
        parent.children.push({ kind: 'comment', text, parent });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return root;
}
