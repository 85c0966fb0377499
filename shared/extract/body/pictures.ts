import { pictureAddress, resolveAddress } from '../../html/index.ts';
import type { HtmlElement } from '../../html/tree.ts';
import { classWords } from '../page/classWords.ts';
import type { Line } from '../page/page.ts';
import { oneLine } from '../page/tidy.ts';

/** Pixels below which a picture is an icon. */
const smallest = 60;
const notContent =
  /(?:^|[/_-])(?:qr|qrcode|ewm|erweima|logo|icon|icons|ico|spacer|blank|pixel|arrow|btn|button|share|weixin|wechat|weibo|print|close|loading|beacon|1x1|gaba|emoji|face)(?:[\d/_.-]|$)/i;
const notContentWords = /二维码|扫一扫|扫码|分享|logo|图标|打印|公众号/i;

const placeholders = /(?:loading|placeholder|blank|spacer|lazy|grey|gray|transparent)[^/]*\.(?:gif|png|svg)/i;

/** Whether a picture line shows something of the article, and is no icon, code to scan or counter. */
export function isContentPicture(line: Line): boolean {
  const [node] = line.nodes;
  if (node?.kind !== 'element') return false;
  const { attributes } = node;
  if (/^\s*file:/i.test(attributes['src'] ?? '')) return false;
  for (const side of ['width', 'height']) {
    const own =
      attributes[side] ??
      new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+px)`, 'i').exec((attributes['style'] ?? '').slice(0, 500))?.[1];
    if (/^\d+(?:px)?$/.test(own ?? '') && Number.parseInt(own ?? '', 10) < smallest) return false;
  }
  if (notContentWords.test(`${attributes['alt'] ?? ''}${attributes['title'] ?? ''}`)) return false;
  if (classWords(node).some((word) => /^(?:icon|logo|qrcode|ewm|avatar|emoji|share|close)$/.test(word))) return false;
  const written = writtenAddress(node);
  return (
    written !== '' &&
    !/^data:image\/svg/i.test(written) &&
    !notContent.test(written.replace(/^data:.*$/s, '')) &&
    !placeholders.test(written)
  );
}

/** Characters of a picture in an address; a shorter one stands in for one that is loaded later. */
const shortestData = 300;

const lazyNames = [
  'data-src',
  'data-original',
  'data-original-src',
  'data-actualsrc',
  'data-lazy-src',
  'data-lazyload',
  'data-lazy',
  'data-echo',
  'data-url',
  'data-croporisrc',
  'data-real-src',
  '_src',
  'lazy-src',
  'lazysrc',
  'original',
  'file',
  'zoomfile',
  'real_src',
  'xlink:href',
];

/** The address of a picture as the page writes it, lazy attributes first. */
export function writtenAddress({ attributes }: HtmlElement): string {
  for (const name of lazyNames) {
    const value = (attributes[name] ?? '').trim();
    if (/[./]/.test(value) && !/^(?:javascript|data|file):/i.test(value)) return value;
  }
  const src = (attributes['src'] ?? '').trim();
  const isStandIn = /^data:/i.test(src) && src.length < shortestData;
  if (src !== '' && !isStandIn) return src;
  const [first = ''] = (attributes['data-srcset'] ?? attributes['srcset'] ?? '').trim().split(/[\s,]+/, 1);
  return first;
}

/** A picture's address as written and in full. */
export function pictureAddresses(picture: HtmlElement, base: string): { readonly src: string; readonly abs: string } {
  const src = writtenAddress(picture);
  if (/^data:/i.test(src)) return { src: '', abs: pictureAddress(picture) ?? '' };
  return { src, abs: resolveAddress(src, base) ?? src };
}

export const pictureWords = ({ attributes }: HtmlElement): string => oneLine(attributes['alt'] ?? '').slice(0, 500);
