import {
  endsForeign,
  endsParagraph,
  foreignTexts,
  formattingElements,
  headElements,
  headings,
  specialElements,
  voidElements,
  walls,
} from './elements.ts';
import { moveOut, type OpenElement } from './misnested.ts';
import type { HtmlRoot } from './tree.ts';

/** Elements within each other; what is deeper becomes a neighbour, as in browsers. */
const deepest = 512;
/** Nodes that are read; what comes behind them is left out. */
const mostNodes = 200_000;
/** Looks at open elements until only the newest are looked at: pages need few, and hostile ones get no more time. */
const mostLooks = 20_000_000;
const newest = 16;
/** Marks that go on after the paragraph in which they were not ended. */
const mostPending = 16;

export interface TreeBuilder {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
  comment(text: string): void;
  /** Whether the newest open element is part of a drawing or a formula. */
  isForeign(): boolean;
  /** Whether as many nodes were made as are read; what comes behind them is left out. */
  isFull(): boolean;
  end(): HtmlRoot;
}

/** Makes a tree of tags and text in the order in which they come, with the ends that HTML lets one leave out. */
export function createTreeBuilder(): TreeBuilder {
  const root = { ...element('#root', {}, null, false), isCut: false };
  const stack: OpenElement[] = [root];
  const counts = new Map<string, number>();
  let pending: OpenElement[] = [];
  let waitingText: string[] = [];
  let nodes = 0;
  let looks = 0;
  const top = (): OpenElement => stack.at(-1) ?? root;

  const flushText = (): void => {
    if (waitingText.length === 0) return;
    const text = waitingText.length === 1 ? (waitingText[0] ?? '') : waitingText.join('');
    top().children.push({ kind: 'text', text, parent: top() });
    waitingText = [];
    nodes += 1;
  };
  const pop = (): OpenElement => {
    flushText();
    const last = stack.pop() ?? root;
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
    return last;
  };
  const push = (name: string, attributes: Readonly<Record<string, string>>): OpenElement => {
    flushText();
    if (stack.length >= deepest) pop();
    const parent = top();
    const isForeign = name === 'svg' || name === 'math' || (parent.isForeign && !foreignTexts.has(name));
    const made = element(name, attributes, parent, isForeign);
    parent.children.push(made);
    stack.push(made);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    nodes += 1;
    return made;
  };
  /** Ends open elements down to the one at an index; marks that were not ended go on behind it. */
  const endAt = (index: number): void => {
    let open: OpenElement[] = [];
    while (stack.length > index) {
      const last = pop();
      if (formattingElements.has(last.name) && stack.length > index) open.unshift(last);
      if (walls.has(last.name)) {
        pending = [];
        open = [];
      }
    }
    pending = [...pending, ...open].slice(-mostPending);
  };
  /** The index of the newest open element that is looked for and is not behind a wall; -1 where there is none. */
  const findOpen = (isIt: (name: string) => boolean, isWall: (name: string) => boolean): number => {
    const least = looks > mostLooks ? stack.length - newest : 1;
    for (let at = stack.length - 1; at > 0 && at >= least; at -= 1) {
      const open = stack[at]?.name ?? '';
      looks += 1;
      if (isIt(open)) return at;
      if (isWall(open)) return -1;
    }
    return -1;
  };
  const find = (name: string, isWall: (name: string) => boolean): number =>
    (counts.get(name) ?? 0) > 0 ? findOpen((open) => open === name, isWall) : -1;
  const endOpen = (name: string, isWall: (name: string) => boolean): void => {
    const at = find(name, isWall);
    if (at > 0) endAt(at);
  };
  const endImplied = (name: string): void => {
    if (top().isForeign) {
      if (endsForeign.has(name)) while (top().isForeign) pop();
      return;
    }
    if (endsParagraph.has(name) && (counts.get('p') ?? 0) > 0)
      endOpen('p', (open) => walls.has(open) || open === 'button');
    if (headings.has(name) && headings.has(top().name)) endAt(stack.length - 1);
    if (name === 'li') endOpen('li', isListWall);
    else if (name === 'dd' || name === 'dt') for (const each of ['dd', 'dt']) endOpen(each, isListWall);
    else if (name === 'option' || name === 'optgroup') endOpen('option', isTable);
    else if (name === 'td' || name === 'th') for (const each of ['td', 'th']) endOpen(each, isTable);
    else if (name === 'tr') endOpen('tr', isTable);
    else if (tableParts.has(name)) for (const each of tableParts) endOpen(each, isTable);
  };
  const endFormatting = (name: string): void => {
    const at = find(name, (open) => walls.has(open));
    if (at < 0) {
      const last = pending.findLastIndex((each) => each.name === name);
      if (last >= 0) pending.splice(last, 1);
      return;
    }
    if (!stack.slice(at).some((open) => specialElements.has(open.name))) {
      const ended = stack[at];
      endAt(at);
      pending = pending.filter((each) => each !== ended);
      return;
    }
    flushText();
    for (const gone of moveOut(stack, at)) {
      counts.set(gone.name, (counts.get(gone.name) ?? 1) - 1);
      nodes += 1;
      if (gone.name !== name) pending = [...pending, gone].slice(-mostPending);
    }
  };
  const reopen = (): void => {
    if (pending.length === 0 || tableInner.has(top().name)) return;
    const again = pending;
    pending = [];
    for (const { name, attributes } of again) push(name, attributes);
  };
  const isFull = (): boolean => nodes >= mostNodes;

  return {
    open(name, attributes) {
      if (isFull() || ((name === 'body' || name === 'html' || name === 'head') && (counts.get(name) ?? 0) > 0)) return;
      if (top().name === 'head' && !headElements.has(name)) endAt(stack.length - 1);
      endImplied(name);
      if (name === 'a' && find('a', (open) => walls.has(open)) > 0) endFormatting('a');
      if (!specialElements.has(name)) reopen();
      push(name, attributes);
      if (voidElements.has(name)) pop();
    },
    close(name) {
      if (name === 'br' || (name === 'p' && find('p', (open) => walls.has(open)) < 0)) {
        if (isFull()) return;
        endImplied(name);
        push(name, {});
        pop();
      } else if (formattingElements.has(name)) endFormatting(name);
      else if (headings.has(name)) {
        const at = findOpen(
          (open) => headings.has(open),
          (open) => walls.has(open),
        );
        if (at > 0) endAt(at);
      } else if (tableInner.has(name) || name === 'td' || name === 'th' || name === 'caption') endOpen(name, isTable);
      else endOpen(name, specialElements.has(name) ? (open) => walls.has(open) : (open) => specialElements.has(open));
    },
    text(text) {
      if (isFull()) return;
      if (pending.length > 0 || top().name === 'head') {
        if (text.trim() !== '') {
          if (top().name === 'head') endAt(stack.length - 1);
          reopen();
        }
      }
      waitingText.push(text);
    },
    comment(text) {
      if (isFull()) return;
      flushText();
      top().children.push({ kind: 'comment', text, parent: top() });
      nodes += 1;
    },
    isForeign: () => top().isForeign,
    isFull,
    end() {
      flushText();
      root.isCut = isFull();
      return root;
    },
  };
}

const tableParts: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'caption', 'colgroup']);
/** Within these only cells have text. */
const tableInner: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);
const isTable = (name: string): boolean => name === 'table' || name === 'template';
const isListWall = (name: string): boolean =>
  specialElements.has(name) && name !== 'address' && name !== 'div' && name !== 'p';

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: OpenElement | null,
  isForeign: boolean,
): OpenElement => ({ kind: 'element', name, attributes, children: [], parent, isForeign });
