import { type HtmlElement, rawText } from '../../html/tree.ts';
import type { Head } from './page.ts';
import { oneLine } from './tidy.ts';

/** Characters of scripts that are kept: states of single-page apps are at the beginning of theirs. */
const longestScript = 400_000;
const longestScripts = 2_000_000;
const longestMeta = 2000;
const mostAreas = 20;

export interface HeadReader {
  /** Looks at an element that no one sees. */
  read(element: HtmlElement): void;
  head(): Head;
}

/** Gathers what title, meta, base and script elements tell, wherever in the page they stand. */
export function createHeadReader(): HeadReader {
  const metas = new Map<string, string>();
  const linkedData: string[] = [];
  const scripts: string[] = [];
  const areas: string[] = [];
  let title = '';
  let base = '';
  let left = longestScripts;

  const readMeta = ({ attributes }: HtmlElement): void => {
    const content = oneLine((attributes['content'] ?? '').slice(0, longestMeta));
    if (content === '') return;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes[key]?.toLowerCase().trim().replace(/^_+/, '');
      if (name && !metas.has(name) && metas.size < 500) metas.set(name, content);
    }
  };

  const readArea = (element: HtmlElement): void => {
    const text = rawText(element).slice(0, longestScript);
    if (areas.length < mostAreas && text.trim() !== '') areas.push(text);
  };

  const readScript = (element: HtmlElement): void => {
    if (left <= 0) return;
    const text = rawText(element).slice(0, Math.min(longestScript, left));
    left -= text.length;
    if (/ld\+json/i.test(element.attributes['type'] ?? '')) linkedData.push(text);
    else if (text.trim() !== '') scripts.push(text);
  };

  return {
    read: (element) => {
      if (element.name === 'meta') readMeta(element);
      else if (element.name === 'script') readScript(element);
      else if (element.name === 'textarea') readArea(element);
      else if (element.name === 'base') base ||= element.attributes['href'] ?? '';
      else if (element.name === 'title') title ||= oneLine(rawText(element).slice(0, longestMeta));
    },
    head: () => ({ title, base, metas, linkedData, scripts, areas }),
  };
}
