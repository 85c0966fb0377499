import { findAll, wholeHit } from '../passage/find.ts';
import { punctuationStandard, type Rule } from '../rule.ts';

/** The same mark twice, marks that exclude each other, and question and exclamation marks more often than once each. */
const repeated =
  /[，、；：。．,;:]{2,200}|(?<=[\u4e00-\u9fff”》）])\.\.(?!\.)|(?<=\d)%{2,20}|(?<!。)。。(?!。)|[！？!?]{2,200}|[！？][，、；：。]{1,20}/g;

export const repeatedMark: Rule = {
  id: 'repeated-mark',
  level: 'error',
  name: { zh: '标点重复', en: 'Repeated marks' },
  clause: {
    zh: '句号、逗号、顿号、问号、叹号不叠用；只有“？！”可以连用。',
    en: 'Marks are not repeated; only ？！ may stand together.',
  },
  message: { zh: '标点叠用，写成“{{after}}”。', en: 'The mark is repeated; write {{after}}.' },
  standard: punctuationStandard,
  examples: [
    { before: '重磅！！！', after: '重磅！' },
    { before: '项目投产。。', after: '项目投产。' },
    { before: '总投资20亿元，，涉及3个项目', after: '总投资20亿元，涉及3个项目' },
    { before: '项目签约。，总投资3亿元', after: '项目签约，总投资3亿元' },
    { before: '什么？？！！', after: '什么？！' },
    { before: '顺利投产！。', after: '顺利投产！' },
  ],
  check: ({ text }) =>
    findAll(text, repeated, (match) => {
      const after = oneMark(match[0]);
      return after === null || after === match[0] ? null : wholeHit(match, after);
    }),
};

const full: Readonly<Record<string, string>> = {
  '．': '。',
  '.': '。',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
};

/** What stands for a run of marks; null where it is right, or is for another rule. */
function oneMark(run: string): string | null {
  if (/^[！？!?]+$/.test(run)) return calls(run);
  if (/^[！？][，、；：。]/.test(run)) return /^.。+$/.test(run) ? run.charAt(0) : null;
  // ASCII marks alone may belong to code, and three or more stops are an ellipsis.
  if (/^[,;:]+$/.test(run) || /^。{3,}$/.test(run)) return null;
  const last = run.charAt(run.length - 1);
  return full[last] ?? last;
}

function calls(run: string): string | null {
  if (/^[!?]+$/.test(run)) return null;
  const has = (mark: RegExp): boolean => mark.test(run);
  if (run.length === 2 && has(/[！!]/) && has(/[？?]/)) return null;
  return (has(/[？?]/) ? '？' : '') + (has(/[！!]/) ? '！' : '');
}
