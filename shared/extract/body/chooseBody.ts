import { blockElements } from '../../html/elements.ts';
import type { HtmlElement, HtmlNode } from '../../html/tree.ts';
import { chromeByName, isNamedBody, isSurelyBody } from '../page/classWords.ts';
import { ancestorsOf, isWithin, type Page } from '../page/page.ts';
import { isCertainHeading } from '../page/wording.ts';

/** Elements that are one paragraph each, so that what holds the text is around them. */
const paragraphs = new Set('p li h1 h2 h3 h4 h5 h6 dd dt blockquote pre figcaption center'.split(' '));
/** How far up a paragraph speaks for the elements around it, and how much less with each step. */
const steps = 8;
const fading = 0.7;

/** Index of the element that holds the paragraph of a line. */
export function holderOf(page: Page, block: number): number {
  const isParagraph = paragraphs.has(page.elements[block]?.name ?? '') || isParagraphLike(page, block);
  return isParagraph ? (page.parents[block] ?? 0) : block;
}

/** Whether a `div` is there for one paragraph: it holds words alone, and the next or last element is of its kind. */
function isParagraphLike(page: Page, block: number): boolean {
  const [element, parent = 0] = [page.elements[block], page.parents[block]];
  const around = page.elements[parent]?.name ?? '';
  if (element?.name !== 'div' || parent === 0 || !/^(?:div|section|article|td)$/.test(around)) return false;
  if (page.lasts[block] !== block && !element.children.slice(0, mostChildren).every(isWords)) return false;
  const next = (page.lasts[block] ?? block) + 1;
  return [next, block - 1].some((at) => page.parents[at] === parent && isOfKind(element, page.elements[at]));
}

/** Children of an element that are looked at. */
const mostChildren = 40;

const isWords = (node: HtmlNode): boolean =>
  node.kind !== 'element' || (node.name !== 'br' && node.name !== 'img' && !blockElements.has(node.name));

const isOfKind = (one: HtmlElement, other: HtmlElement | undefined): boolean =>
  other?.name === one.name && (other.attributes['class'] ?? '') === (one.attributes['class'] ?? '');

/**
 * The element that holds an article's text: the one whose own paragraphs have the most sentences soonest behind the
 * headline.
 * @param after index of the last line of the headline
 * @returns its index, or -1 where no line reads like a text
 */
export function chooseBody(page: Page, chrome: Uint8Array, after: number): number {
  const masses = page.lines.map((line, at) => (chrome[at] === 1 || at <= after ? 0 : line.mass));
  const scores = new Float64Array(page.elements.length);
  const whole = new Float64Array(page.elements.length);
  const before = new Float64Array(page.elements.length).fill(-1);
  let sum = 0;
  for (const [at, line] of page.lines.entries()) {
    const mass = masses[at] ?? 0;
    if (mass === 0) continue;
    let share = mass;
    const holder = holderOf(page, line.block);
    for (
      let element = holder, step = 0;
      element >= 0 && step < steps;
      element = page.parents[element] ?? -1, step += 1
    ) {
      scores[element] = (scores[element] ?? 0) + share;
      whole[element] = (whole[element] ?? 0) + mass;
      if (before[element] === -1) before[element] = sum;
      share *= fading;
    }
    sum += mass;
  }
  let best = -1;
  let top = 0;
  for (const [at, score] of scores.entries()) {
    if (score === 0) continue;
    const weighed = score * weightOf(page, at) * nearness(whole[at] ?? 0, before[at] ?? 0);
    if (weighed > top) [best, top] = [at, weighed];
  }
  return best < 0 ? -1 : widen(page, chrome, masses, best, after);
}

const nearness = (mass: number, before: number): number => mass / (mass + before);

function weightOf(page: Page, at: number): number {
  const element = page.elements[at];
  if (!element) return 1;
  if (isSurelyBody(element)) return 1.6;
  return (isNamedBody(element) ? 1.2 : 1) * (chromeByName(element) === null ? 1 : 0.6);
}

/** Elements around a body that are looked at. */
const mostWidened = 12;

/** Takes the element around a body where the rest of it is text alone: a page that parts its text into boxes. */
function widen(page: Page, chrome: Uint8Array, masses: readonly number[], body: number, after: number): number {
  let chosen = body;
  let left = mostWidened;
  for (const around of ancestorsOf(page, body)) {
    left -= 1;
    if (left < 0) break;
    const name = page.elements[around]?.name;
    if (around === 0 || name === 'body' || name === 'html') break;
    const rest = { text: 0, mass: 0, isOther: false };
    for (const [at, line] of page.lines.entries()) {
      if (at <= after || chrome[at] === 1 || line.kind !== 'text') continue;
      if (!isWithin(page, line.block, around) || isWithin(page, line.block, chosen)) continue;
      rest.text += line.length;
      rest.mass += masses[at] ?? 0;
      if (line.linkLength * 2 > line.length || isCertainHeading(line.text)) rest.isOther = true;
    }
    if (rest.isOther || rest.mass < rest.text * 0.6) break;
    if (rest.mass > 0) chosen = around;
  }
  return chosen;
}
