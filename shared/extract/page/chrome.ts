import { chromeByName, isNamedBody } from './classWords.ts';
import { isWithin, type Page } from './page.ts';
import { isCertainHeading, isNoticeOpening } from './wording.ts';

/** Sums over all lines within each element, by its index. */
interface Masses {
  /** Characters of sentences that are no links. */
  readonly sentences: Float64Array;
  readonly text: Float64Array;
  readonly links: Float64Array;
  /** Lines that are links and no more. */
  readonly linkLines: Float64Array;
}

/**
 * Marks what stands around an article: navigation, lists of links, comments, other articles, footers.
 * @returns 1 for each line that is part of it
 */
export function findChrome(page: Page, useNames: boolean): Uint8Array {
  const masses = sumUp(page);
  const isChrome = new Uint8Array(page.elements.length);
  for (let at = 1; at < page.elements.length; at += 1) {
    if (isChrome[page.parents[at] ?? 0] === 1 || isOutside(page, masses, at, useNames)) isChrome[at] = 1;
  }
  markHeaded(page, masses, isChrome);
  markCards(page, masses, isChrome);
  const lines = new Uint8Array(page.lines.length);
  for (const [at, line] of page.lines.entries()) if (isChrome[line.block] === 1) lines[at] = 1;
  return lines;
}

function sumUp(page: Page): Masses {
  const size = page.elements.length;
  const [sentences, text, links, linkLines] = [size, size, size, size].map((length) => new Float64Array(length));
  const masses = { sentences, text, links, linkLines } as Masses;
  const add = (sums: Float64Array, at: number, value: number): void => {
    sums[at] = (sums[at] ?? 0) + value;
  };
  for (const line of page.lines) {
    add(masses.sentences, line.block, line.mass);
    add(masses.text, line.block, line.length);
    add(masses.links, line.block, line.linkLength);
    add(masses.linkLines, line.block, line.length > 0 && line.linkLength > line.length * 0.6 ? 1 : 0);
  }
  for (let at = size - 1; at > 0; at -= 1) {
    const parent = page.parents[at] ?? 0;
    for (const sums of Object.values(masses)) add(sums, parent, sums[at] ?? 0);
  }
  return masses;
}

const outsideElements = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
const outsideRoles = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'dialog', 'alertdialog']);
const containers = new Set('ul ol dl div table tbody tr td section p span center'.split(' '));

function isOutside(page: Page, masses: Masses, at: number, useNames: boolean): boolean {
  const element = page.elements[at];
  if (!element || element.name === 'body' || element.name === 'html') return false;
  if (outsideRoles.has(element.attributes['role'] ?? '')) return true;
  const share = (masses.sentences[at] ?? 0) / Math.max(1, masses.sentences[0] ?? 0);
  if (outsideElements.has(element.name) && share < 0.6) return true;
  if (useNames) {
    const kind = chromeByName(element);
    if (kind === 'strict' && !(isNamedBody(element) && share > 0.5)) return true;
    if (kind === 'loose' && share < 0.5) return true;
  }
  return containers.has(element.name) && isLinkList(masses, at);
}

/** A box whose words are mostly links, and that tells nothing itself. */
function isLinkList(masses: Masses, at: number): boolean {
  const [text = 0, links = 0, count = 0, sentences = 0] = [
    masses.text,
    masses.links,
    masses.linkLines,
    masses.sentences,
  ].map((sums) => sums[at]);
  return count >= 3 && links > text * 0.6 && sentences < text * 0.25;
}

/** A box that begins with 相关阅读, 评论 or the like, as a whole. */
function markHeaded(page: Page, masses: Masses, isChrome: Uint8Array): void {
  const total = Math.max(1, masses.sentences[0] ?? 0);
  for (const [at, line] of page.lines.entries()) {
    if (line.kind !== 'text' || isChrome[line.block] === 1) continue;
    if (!isCertainHeading(line.text) && !isNoticeOpening(line.text)) continue;
    if (!isFirstIn(page, at, line.block)) continue;
    let box = line.block;
    for (let parent = page.parents[box] ?? 0; parent > 0; parent = page.parents[parent] ?? 0) {
      if (!isFirstIn(page, at, parent) || (masses.sentences[parent] ?? 0) > total * 0.6) break;
      box = parent;
    }
    if (isOnlyLine(page, at, box)) continue;
    for (let inner = box; inner <= (page.lasts[box] ?? box); inner += 1) isChrome[inner] = 1;
  }
}

/** Marks cards of other articles and replies of readers: boxes of a kind side by side, each with a link for a headline and words below it, or with a button to reply. */
function markCards(page: Page, masses: Masses, isChrome: Uint8Array): void {
  const first = firstLines(page);
  const total = Math.max(1, masses.sentences[0] ?? 0);
  const kinds = new Map<string, number[]>();
  for (const [at, element] of page.elements.entries()) {
    if (at === 0 || !cards.has(element.name)) continue;
    if (!isCard(page, masses, at, first[at] ?? -1) && !isReply(page, at, first[at] ?? -1)) continue;
    const kind = `${page.parents[at]} ${element.name} ${element.attributes['class'] ?? ''}`;
    const boxes = kinds.get(kind);
    if (boxes) boxes.push(at);
    else kinds.set(kind, [at]);
  }
  for (const boxes of kinds.values()) {
    if (boxes.length < 2 || boxes.every((at) => (masses.sentences[at] ?? 0) > total * 0.45)) continue;
    for (const at of boxes) for (let inner = at; inner <= (page.lasts[at] ?? at); inner += 1) isChrome[inner] = 1;
  }
}

const cards = new Set(['div', 'li', 'article', 'section', 'dl', 'tr']);

function isCard(page: Page, masses: Masses, at: number, first: number): boolean {
  const line = page.lines[first];
  if (line?.kind !== 'text' || line.length < 4 || line.linkLength < line.length) return false;
  return (masses.sentences[at] ?? 0) > 0 && (masses.text[at] ?? 0) > line.length * 1.5;
}

/** Lines of a reply: its writer, when, its words, its buttons. */
const mostReplyLines = 8;
const replyButton = /^(?:回复|回覆|我要回复|引用)(?:\s*[(（]?\d*[)）]?)$/;

/** A box of few lines, one of them a button to reply. */
function isReply(page: Page, at: number, first: number): boolean {
  if (first < 0) return false;
  const lines = page.lines.slice(first, first + mostReplyLines + 1).filter(({ block }) => isWithin(page, block, at));
  return lines.length > 1 && lines.length <= mostReplyLines && lines.some(({ text }) => replyButton.test(text));
}

/** Index of the first line within each element; -1 where it has none. */
function firstLines(page: Page): Int32Array {
  const first = new Int32Array(page.elements.length).fill(-1);
  for (let at = page.lines.length - 1; at >= 0; at -= 1) first[page.lines[at]?.block ?? 0] = at;
  for (let at = page.elements.length - 1; at > 0; at -= 1) {
    const parent = page.parents[at] ?? 0;
    const [own, known] = [first[at] ?? -1, first[parent] ?? -1];
    if (own >= 0 && (known < 0 || own < known)) first[parent] = own;
  }
  return first;
}

const isFirstIn = (page: Page, line: number, box: number): boolean => {
  const before = page.lines[line - 1];
  return before === undefined || !isWithin(page, before.block, box);
};

const isOnlyLine = (page: Page, line: number, box: number): boolean => {
  const next = page.lines[line + 1];
  return isFirstIn(page, line, box) && (next === undefined || !isWithin(page, next.block, box));
};
