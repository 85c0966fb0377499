import type { FindingKind } from '../finding.ts';

/** Rules of the house style that are about more than marks. */
const kinds: Readonly<Record<string, FindingKind>> = {
  'number-range': 'number',
  'percent-range': 'number',
  'scale-range': 'number',
  'short-year': 'number',
  approximate: 'number',
  'ji-digits': 'number',
  'mixed-units': 'number',
  'missing-unit': 'number',
  'decrease-times': 'number',
  'date-name': 'number',
  'plan-years': 'number',
  'unit-case': 'number',
  'full-width-ascii': 'number',
  'relative-date': 'number',
  'date-form': 'number',
  'date-zero': 'number',
  'impossible-date': 'number',
  'zero-character': 'number',
  'leading-zero': 'number',
  'digit-comma': 'number',
  'double-approximate': 'number',
  'percent-form': 'number',
  'date-numerals': 'number',
  'day-name': 'number',
  'wrong-word': 'wording',
  'word-form': 'wording',
  'traditional-character': 'wording',
  'repeated-word': 'wording',
  'source-alias': 'source',
  'source-tail': 'source',
  'name-consistency': 'fact',
  'sum-check': 'fact',
};

/** What a rule of the house style is about. */
export const kindOfRule = (ruleId: string): FindingKind => kinds[ruleId] ?? 'mark';
