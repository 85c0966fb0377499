import type { DropReason } from './blocks.ts';
import { safeLink } from './links.ts';
import type { HtmlElement } from './tree.ts';

/** Where pages put a picture's address until it is scrolled to. */
const lazyAttributes = [
  'data-src',
  'data-original',
  'data-original-src',
  'data-actualsrc',
  'data-lazy-src',
  'data-lazy',
  'data-echo',
  'data-url',
  'data-croporisrc',
  'lazy-src',
  'lazysrc',
  'file',
  'zoomfile',
];
/** Characters of an address of a picture that holds the picture itself. */
const longestData = 40_000_000;

/** The address of a picture that can be had: http, https or the picture itself as data; null for others. */
export function pictureAddress(picture: HtmlElement, base?: string): string | null {
  const { attributes } = picture;
  for (const name of lazyAttributes) {
    const address = attributes[name];
    if (address !== undefined && /[./]/.test(address)) {
      const link = webAddress(address, base);
      if (link !== null) return link;
    }
  }
  const source = attributes['src'] ?? attributes['o:href'] ?? '';
  if (isPictureData(source)) return source.trim();
  const own = webAddress(source, base);
  if (own !== null) return own;
  const [first = ''] = (attributes['srcset'] ?? attributes['data-srcset'] ?? '').trim().split(/[\s,]+/, 1);
  return webAddress(first, base);
}

function webAddress(address: string, base: string | undefined): string | null {
  const link = safeLink(address, base);
  return link !== null && /^https?:/i.test(link) ? link : null;
}

/** A picture as data: kinds that hold no text, so that nothing in them can be meant to run. */
const isPictureData = (address: string): boolean =>
  address.length <= longestData &&
  /^\s*data:image\/(?:png|jpe?g|gif|webp|bmp|avif|tiff)(?:;[\w=.-]+)*;base64,/i.test(address.slice(0, 200));

/** Why a picture without an address that can be had does not come along. */
export function whyNoPicture(picture: HtmlElement): DropReason {
  const address = (picture.attributes['src'] ?? '').trim();
  return /^(file:|[a-z]:[\\/]|\\\\|cid:|blob:)/i.test(address) ? 'localPicture' : 'badPicture';
}

/** What a picture is called: the words given for it, or the name of its file. */
export function pictureName({ attributes }: HtmlElement): string {
  const words = (attributes['alt'] ?? attributes['title'] ?? '').trim();
  return words !== '' ? words : fileName(attributes['data-src'] ?? attributes['src'] ?? '');
}

/** The name of the file at the end of an address; nothing where it is no name that one would know. */
export function fileName(address: string): string {
  if (/^\s*(?!https?:|file:|cid:|[a-z]:[\\/])[a-z][a-z0-9+.-]*:/i.test(address.slice(0, 100))) return '';
  const path = address.slice(0, 4000).replace(/[?#].*$/s, '');
  const name = decoded(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)).trim();
  return /^[^<>:"|?*=()]{1,60}\.[a-z0-9]{2,5}$/i.test(name) ? name : '';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
