import { isChinese, isHan } from '../passage/characters.ts';
import type { Passage } from '../passage/passage.ts';
import { type Hit, punctuationStandard, type Rule } from '../rule.ts';
import type { BracketPair } from './pairBrackets.ts';

export const bracketWidth: Rule = {
  id: 'bracket-width',
  level: 'error',
  name: { zh: '括号的宽度', en: 'Width of brackets' },
  clause: {
    zh: '中文的括号用全角，前后配成一对。',
    en: 'Brackets in Chinese text are full-width, and the two match.',
  },
  message: { zh: '括号写成“{{after}}”。', en: 'Write the bracket as {{after}}.' },
  standard: `${punctuationStandard} 4.9`,
  examples: [
    { before: '中国(绵阳)科技城', after: '中国（绵阳）科技城' },
    { before: '中国(绵阳）科技城', after: '中国（绵阳）科技城' },
    { before: '工业软件(CAD)产业园', after: '工业软件（CAD）产业园' },
    { before: '项目（二期】开工', after: '项目（二期）开工' },
  ],
  check(passage) {
    const { text } = passage;
    return passage.brackets().pairs.flatMap((brackets): Hit[] => {
      if (!isInChinese(passage, brackets)) return [];
      const { open, close } = brackets;
      const pair = `${open} ${close}`;
      return [
        ...(text.charAt(open) !== '（' ? [{ start: open, end: open + 1, after: '（', pair }] : []),
        ...(text.charAt(close) !== '）' ? [{ start: close, end: close + 1, after: '）', pair }] : []),
      ];
    });
  },
};

/** How much of what stands between the brackets is looked at for Chinese. */
const looked = 200;

function isInChinese({ text }: Passage, { open, close }: BracketPair): boolean {
  if (text.charAt(open) === '（' || text.charAt(close) === '）') return true;
  if (isNear(text, open - 1, -1) || isNear(text, close + 1, 1)) return true;
  for (let at = open + 1; at < Math.min(close, open + looked); at += 1) if (isHan(text, at)) return true;
  return false;
}

/** Whether the nearest character that is no space is Chinese. */
const isNear = (text: string, at: number, step: 1 | -1): boolean =>
  isChinese(text, text.charAt(at) === ' ' ? at + step : at);
