import { fold } from '../search/fold.ts';
import { toSimplified } from '../text/traditional.ts';

/**
 * What a page wraps around an article: a reporter's name, notes of the editors, where the text was taken from. Each is a
 * stretch of its own, in a pair of brackets or a line.
 */
const wrapping = [
  /[([【](?:[^()[\]【】\n]{0,20})?(?:资料图|图片|记者|通讯员|文章来源|来源|责任编辑|责编|编辑|供图|摄影|完)[^()[\]【】\n]{0,40}[)\]】]/g,
  /^[ \u3000]*(?:责任编辑|责编|编辑|来源|文章来源|免责声明|声明|标签|作者|记者|原标题|审核|校对|监制)[::]?[^\n。]{0,80}$/gm,
  /^[^\n]{0,12}(?:免责声明|版权声明)[^\n]{0,300}$/gm,
];

/** A text as texts are compared: width, case, characters of either script and spaces made one, wrapping left out. */
export function comparable(text: string): string {
  let result = toSimplified(fold(text)).replace(/[ \t\u00a0]+/g, ' ');
  for (const pattern of wrapping) result = result.replace(pattern, '');
  return result
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}

/** Its letters and digits alone. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
