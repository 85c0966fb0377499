import { isSimplified, isTraditional } from '../../text/traditional.ts';

/** Characters of the table that simplified texts have too, in words (GB 2312 has the first fifteen) or in names: 瞭望, 乾隆, 昇腾, 大阪. */
const common = '乾俱吒夥姊徵摺於箝菸著藉跤阪瞭餘桿麼迴昇鉅鍾崑彷氾陞瑯祕咏';

/** Whether a traditional character stands at an offset that a simplified text would not have. */
export const isOnlyTraditional = (text: string, at: number): boolean =>
  isTraditional(text, at) && !common.includes(text.charAt(at));

/** Whether a text is written in traditional characters: it has as many of them as of those that stand for them. */
export function isTraditionalText(text: string): boolean {
  let traditional = 0;
  let simplified = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isOnlyTraditional(text, at)) traditional += 1;
    else if (isSimplified(text, at)) simplified += 1;
  }
  return traditional > 0 && traditional >= simplified;
}
