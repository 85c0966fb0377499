import { rules } from '../style/index.ts';
import type { FindingKind } from './finding.ts';
import { checkRules } from './rules.ts';
import { kindOfRule } from './style/ruleKinds.ts';
import { type Words, words } from './words.ts';

/** A code that a finding can have: a rule of the house style or of the check. */
export interface CodeDescription {
  readonly code: string;
  readonly kind: FindingKind;
  /** Unless the publication's settings say otherwise. */
  readonly level: 'error' | 'warning';
  readonly name: Words;
  readonly clause: Words;
  /** Where it comes from, e.g. GB/T 15834—2011; empty where it is the desk's own. */
  readonly standard: string;
}

/** Every code there is, the house style first. */
export const allCodes: readonly CodeDescription[] = [
  ...rules.map(({ id, level, name, clause, standard }) => ({
    code: id,
    kind: kindOfRule(id),
    level,
    name: words(name.zh, name.en),
    clause: words(clause.zh, clause.en),
    standard,
  })),
  ...checkRules.filter(({ code }) => !rules.some(({ id }) => id === code)).map((rule) => ({ ...rule, standard: '' })),
];

const byCode = new Map(allCodes.map((each) => [each.code, each]));

/** Null for a code that there is no more. */
export const describeCode = (code: string): CodeDescription | null => byCode.get(code) ?? null;
