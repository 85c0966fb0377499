import { isTraditionalText } from '../characters/traditional.ts';
import { findAll, wholeHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

const quotes: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

export const cornerQuote: Rule = {
  id: 'corner-quote',
  level: 'error',
  name: { zh: '直角引号', en: 'Corner quotes' },
  clause: {
    zh: '简体横排用“ ”‘ ’，不用「 」『 』。',
    en: 'Simplified Chinese set horizontally takes “ ” and ‘ ’, not 「 」 and 『 』.',
  },
  message: { zh: '简体横排的引号写成 {{after}}', en: 'Write the quote as {{after}}.' },
  standard: `${punctuationStandard} 4.8`,
  examples: [{ before: '打造「双创」高地', after: '打造“双创”高地' }],
  check({ text }) {
    if (!/[「」『』]/.test(text) || isTraditionalText(text)) return [];
    return findAll(text, /[「」『』]/g, (match) => wholeHit(match, quotes[match[0]] ?? null));
  },
};
