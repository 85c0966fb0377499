import type { StyleField } from './field.ts';
import type { Passage } from './passage/passage.ts';

export type StyleLevel = 'error' | 'warning';

export type StyleLanguage = 'zh' | 'en';
export type InBothLanguages = Readonly<Record<StyleLanguage, string>>;

/** A place that breaks a rule. `start` and `end` are UTF-16 offsets; a hit is never empty. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** What to write instead; null where only the editor can know. */
  readonly after: string | null;
  /** False where the suggestion is one of several right answers; without a suggestion nothing is certain. */
  readonly isCertain?: boolean;
  /** Where the rule is of another level than usual. */
  readonly level?: StyleLevel;
  /** The same for both marks of a pair, which are put right together. */
  readonly pair?: string;
  /** Words for the message besides `before` and `after`. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface RuleExample {
  readonly before: string;
  /** The text after its certain fixes; the same as `before` where a rule only flags. */
  readonly after: string;
  /** The field it is an example for; detail where none is named. */
  readonly field?: StyleField;
}

/** A rule of the house style (体例). */
export interface Rule {
  readonly id: string;
  readonly level: StyleLevel;
  readonly name: InBothLanguages;
  /** The rule in one line of plain words. */
  readonly clause: InBothLanguages;
  /** What is said about a hit; {{before}}, {{after}} and the hit's values are filled in. */
  readonly message: InBothLanguages;
  /** Where the rule comes from. */
  readonly standard: string;
  /** Fields it knows; all of them where it does not say. */
  readonly fields?: readonly StyleField[];
  readonly examples: readonly RuleExample[];
  check(passage: Passage): readonly Hit[];
}

export const punctuationStandard = 'GB/T 15834—2011';
export const numeralStandard = 'GB/T 15835—2011';
export const newsroomPractice = '编辑惯例';
