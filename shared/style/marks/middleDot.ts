import { isAscii, isHan } from '../passage/characters.ts';
import { findAll, wholeHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';
import { isName } from './halfWidthMark.ts';

const dots = /[•・･‧∙⋅．.]/g;

export const middleDot: Rule = {
  id: 'middle-dot',
  level: 'error',
  name: { zh: '间隔号', en: 'Middle dot' },
  clause: { zh: '间隔号是“·”（U+00B7），前后不空格。', en: 'The middle dot is · (U+00B7), with no space around it.' },
  message: { zh: '间隔号写成“·”。', en: 'Write the middle dot as ·.' },
  standard: `${punctuationStandard} 4.14`,
  examples: [
    { before: '包头•稀土产业论坛', after: '包头·稀土产业论坛' },
    { before: '托马斯・杰克逊到访', after: '托马斯·杰克逊到访' },
    { before: '托马斯.杰克逊到访', after: '托马斯·杰克逊到访' },
  ],
  check: ({ text }) =>
    findAll(text, dots, (match) => {
      const at = match.index;
      if (match[0] === '.') return isName(text, at) ? wholeHit(match, '·') : null;
      const isInside = isWord(text, at - 1) && isWord(text, at + 1) && (isHan(text, at - 1) || isHan(text, at + 1));
      return isInside ? wholeHit(match, '·') : null;
    }),
};

const isWord = (text: string, at: number): boolean =>
  isHan(text, at) || isAscii(text, at) || '“”《》'.includes(text.charAt(at) || ' ');
