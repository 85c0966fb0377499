import { type Hit, punctuationStandard, type Rule } from '../rule.ts';

export const nestedBracket: Rule = {
  id: 'nested-bracket',
  level: 'warning',
  name: { zh: '括号里的括号', en: 'Brackets within brackets' },
  clause: { zh: '括号里再用括号，里面的用六角括号〔 〕。', en: 'Brackets within brackets are 〔 〕.' },
  message: { zh: '里面的括号写成“{{after}}”。', en: 'Write the inner bracket as {{after}}.' },
  standard: `${punctuationStandard} 4.9`,
  examples: [{ before: '云岭集团（含控股公司（两家））', after: '云岭集团（含控股公司〔两家〕）' }],
  check: (passage) =>
    passage.brackets().pairs.flatMap(({ open, close, depth }): Hit[] => {
      if (depth !== 1 || passage.text.charAt(open) !== '（' || passage.text.charAt(close) !== '）') return [];
      return [
        { start: open, end: open + 1, after: '〔', pair: `${open} ${close}` },
        { start: close, end: close + 1, after: '〕', pair: `${open} ${close}` },
      ];
    }),
};
