import { toSimplified } from '../../text/traditional.ts';

/** Text as one line: any white space, zero-width characters too, becomes one space; none at the ends. */
export const oneLine = (text: string): string => text.replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/g, ' ').trim();

/** Characters of a text, white space aside; without a copy of it, as a page may be one line of twenty million. */
export function visibleLength(text: string): number {
  let spaces = 0;
  for (const [gap] of text.matchAll(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/g)) spaces += gap.length;
  return text.length - spaces;
}

/** Full-width letters, digits and signs as ASCII, e.g. ２０２２ → 2022. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0B-\uFF0F]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );

/** Traditional characters that words around an article have. */
const traditional = /[責編輯來發時間瀏覽網關聲標點擊閱讀頁舉報評論轉權廣聞熱門記連結錄機構載]/;

/** A text in simplified characters, for comparing with words; as long as it was. */
export const inSimplified = (text: string): string => (traditional.test(text) ? toSimplified(text) : text);

/** What two spellings of a headline have in common: letters, digits and Han, nothing else. */
export const compared = (text: string): string =>
  halfWidth(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
