import { type Clip, plainText, type Source } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { words } from '../words.ts';
import { sourceLikeness } from './sourceNames.ts';

/** A source typed in brackets at the end of a text, with the stops before and after it. */
const typed = /[。．.]?\s*[（(](?:来源[：:])?\s*([^（）()\n]{2,40}?)\s*[）)]\s*[。．.]?\s*$/;

const sourceWords = /(?:网站?|网|报|日报|晚报|电视台|客户端|公众号|社|杂志|频道)$/;

/** A source that stands in the detail: the layout sets it there by itself, so that it would be printed twice. */
export function checkTypedSource(clip: Clip, source: Source | undefined): Draft[] {
  const text = plainText(clip.detail);
  const match = typed.exec(text.slice(-80));
  const name = match?.[1];
  if (!match || name === undefined) return [];
  const isSame = source !== undefined && isOneOf(name, source);
  if (!isSame && !sourceWords.test(name)) return [];
  const start = text.length - match[0].length;
  const message = words(
    source ? `文末的（${name}）会与排版补上的来源重复` : `文末写着（${name}），来源栏还空着`,
    source
      ? `（${name}） at the end would be printed next to the source that the layout adds`
      : `The text ends with （${name}）, but the entry’s source is empty`,
  );
  return [
    {
      code: 'source-in-text',
      field: 'detail',
      start,
      end: text.length,
      text: match[0],
      suggestion: source ? '。' : null,
      isCertain: isSame,
      message,
    },
  ];
}

const isOneOf = (name: string, { name: registered, aliases }: Source): boolean =>
  [registered, ...aliases].some((each) => sourceLikeness(each) === sourceLikeness(name));
