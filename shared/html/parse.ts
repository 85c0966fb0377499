import { Tokenizer } from 'htmlparser2';
import type { HtmlRoot } from './tree.ts';
import { createTreeBuilder } from './treeBuilder.ts';

/** Attributes of one element that are read. */
const mostAttributes = 200;
const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
/** Names that are kept once for all their elements. */
const mostNames = 2000;

/**
 * Parses HTML of unknown origin. Never fails: whatever the text is, a tree comes out, in time and memory that grow
 * with its length alone.
 */
export function parseHtml(html: string): HtmlRoot {
  // Browsers drop NUL from text; within a name it would hide an element from those who look for it.
  const source = html.includes('\0') ? html.replaceAll('\0', '') : html;
  const builder = createTreeBuilder();
  const known = new Map<string, string>();
  let name = '';
  let attributes: Record<string, string> | null = null;
  let count = 0;
  let attribute = '';
  let value: string[] = [];

  const nameAt = (start: number, end: number): string => {
    const text = source.slice(start, Math.min(end, start + 100)).toLowerCase();
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size < mostNames) known.set(text, text);
    return text;
  };
  const openTag = (): void => {
    builder.open(name === 'image' ? 'img' : name, attributes ?? noAttributes);
    if (builder.isFull()) tokenizer.pause();
    attributes = null;
    count = 0;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        name = nameAt(start, end);
      },
      onattribname: (start, end) => {
        attribute = nameAt(start, end);
      },
      onattribdata: (start, end) => void value.push(source.slice(start, end)),
      onattribentity: (codePoint) => void value.push(String.fromCodePoint(codePoint)),
      onattribend: () => {
        const text = value.join('');
        value = [];
        if (count >= mostAttributes || attribute === '__proto__') return;
        attributes ??= {};
        if (Object.hasOwn(attributes, attribute)) return;
        attributes[attribute] = text;
        count += 1;
      },
      onopentagend: openTag,
      onselfclosingtag: () => {
        const isForeign = builder.isForeign() || name === 'svg' || name === 'math';
        openTag();
        if (isForeign) builder.close(name);
      },
      onclosetag: (start, end) => builder.close(nameAt(start, end)),
      ontext: (start, end) => builder.text(source.slice(start, end)),
      ontextentity: (codePoint) => builder.text(String.fromCodePoint(codePoint)),
      oncomment: (start, end, offset) => builder.comment(source.slice(start, end - offset)),
      oncdata: (start, end, offset) => {
        const text = source.slice(start, end - offset);
        if (builder.isForeign()) builder.text(text);
        else builder.comment(text);
      },
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
      isInForeignContext: () => builder.isForeign(),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return builder.end();
}
