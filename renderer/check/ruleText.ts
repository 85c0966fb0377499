import { type CodeDescription, describeCode } from '#shared/check/index.ts';
import type { Language } from '../app/words.ts';

export interface RuleText {
  readonly name: string;
  readonly clause: string;
  /** The standard it comes from, e.g. GB/T 15834—2011 4.15; empty where it is newsroom practice. */
  readonly standard: string;
}

/** What a rule is called and what it says, in the language of the desk; null for one that there is no more. */
export function ruleText(code: string, language: Language): RuleText | null {
  const rule = describeCode(code);
  return rule && inLanguage(rule, language);
}

/** Standards are named as they are; newsroom practice has its name in Chinese alone. */
export const inLanguage = ({ name, clause, standard }: CodeDescription, language: Language): RuleText => ({
  name: name[language],
  clause: clause[language],
  standard: language === 'zh' || /^[A-Z]/.test(standard) ? standard : '',
});
