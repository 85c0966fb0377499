import { type Style, styleOf } from './style.ts';
import type { HtmlElement } from './tree.ts';

/** Whether the page or document it comes from does not show an element, nor anything in it. */
export const isHidden = (element: HtmlElement): boolean => hides(element, styleOf(element));

/** @param style that of the element */
export function hides(element: HtmlElement, style: Style): boolean {
  const { attributes, name } = element;
  if (attributes['hidden'] !== undefined || (name === 'dialog' && attributes['open'] === undefined)) return true;
  if (name === 'tr' && attributes['height'] === '0') return true;
  if (style.size === 0) return false;
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('opacity') !== undefined && Number(style.get('opacity')) === 0) return !isUncovered(element);
  return isClosed(style) || isAway(style);
}

/** A box without height or width that shows nothing beyond itself. */
const isClosed = (style: Style): boolean =>
  /hidden|clip/.test(style.get('overflow') ?? '') &&
  ['height', 'max-height', 'width', 'max-width'].some((name) => isNothing(style.get(name)));

/** A box that was moved out of sight, or cut to nothing. */
function isAway(style: Style): boolean {
  if (/^-\d{4,}(\.\d+)?(px|pt|em)?$/.test(style.get('text-indent') ?? '')) return true;
  if (/translate\w*\(\s*-\d{4,}/.test(style.get('transform') ?? '')) return true;
  if (!/absolute|fixed/.test(style.get('position') ?? '')) return false;
  if (['left', 'top', 'right'].some((name) => /^-\d{4,}/.test(style.get(name) ?? ''))) return true;
  if (/^inset\((50|100)%/.test(style.get('clip-path') ?? '')) return true;
  return /^rect\((0(px)?[\s,]*|1px[\s,]*){4}\)$/.test(style.get('clip') ?? '');
}

const isNothing = (length: string | undefined): boolean => /^0(\.0+)?(px|pt|em|rem|%|cm|mm|in)?$/.test(length ?? '');

/** Whether text of this size cannot be read; null where the style says nothing of it. */
export function hidesBySize(style: Style): boolean | null {
  const size = style.get('font-size');
  if (size === undefined) return null;
  return isNothing(size) || /^(0?\.\d+|1)(px|pt)$/.test(size);
}

/**
 * Whether text has the colour of what is behind it, as far as one style says both; null where it says no colour. Chrome
 * copies a background that may lie behind a picture: there it proves nothing.
 */
export function hidesByColour(style: Style): boolean | null {
  const colour = style.get('color');
  if (colour === undefined) return null;
  const behind = style.get('background-color') ?? style.get('background');
  if (behind === undefined || style.get('-webkit-text-stroke-width') !== undefined) return false;
  const channels = channelsOf(colour);
  return channels !== null && channels === channelsOf(behind);
}

/** An opaque colour as `r,g,b`; null for what is none. */
function channelsOf(colour: string): string | null {
  if (colour === 'white' || colour === 'black') return colour === 'white' ? '255,255,255' : '0,0,0';
  const [, hex] = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour) ?? [];
  if (hex !== undefined) {
    const parts = hex.match(hex.length === 3 ? /./g : /../g) ?? [];
    return parts.map((part) => Number.parseInt(part.padStart(2, part), 16)).join();
  }
  return /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour)?.slice(1).join() ?? null;
}

/** Whether an element's own text is unseen; null where the style says nothing of it. What is within may be seen again. */
export function hidesByVisibility(element: HtmlElement, style: Style): boolean | null {
  const visibility = style.get('visibility');
  if (visibility === undefined || isUncovered(element)) return null;
  return visibility === 'hidden' || visibility === 'collapse';
}

/** The article of a WeChat page is hidden only until its script has run. */
const isUncovered = ({ attributes }: HtmlElement): boolean =>
  attributes['id'] === 'js_content' || /\brich_media_content\b/.test(attributes['class'] ?? '');

/** Whether a picture is too small to be one: it counts those who open a mail or page. */
export function isTracker(element: HtmlElement, style: Style): boolean {
  const { width, height } = { width: sizeOf(element, style, 'width'), height: sizeOf(element, style, 'height') };
  return (width !== null && width <= 1) || (height !== null && height <= 1);
}

/** Sides in px up to which a picture stands in a line like a character: faces, bullets, signs. */
const sideOfSign = 32;

/** Whether a picture is a sign within the text, and nothing to look at. */
export function isSign(element: HtmlElement, style: Style): boolean {
  const width = sizeOf(element, style, 'width') ?? Number(element.attributes['data-w'] || Number.NaN);
  const height = sizeOf(element, style, 'height') ?? width;
  return width <= sideOfSign && height <= sideOfSign;
}

const pxOfEm = 16;

function sizeOf({ attributes }: HtmlElement, style: Style, side: 'width' | 'height'): number | null {
  const length = (style.get(side) ?? attributes[side] ?? '').trim();
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?(px|pt|r?em)?$/.exec(length) ?? [];
  return number === undefined ? null : Number(number) * (unit.endsWith('em') ? pxOfEm : 1);
}
